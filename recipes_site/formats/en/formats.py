"""Canadian English dates: 12 November 2026 reads the same on both sides of the ocean."""

DATE_FORMAT = "j F Y"
YEAR_MONTH_FORMAT = "F Y"
SHORT_DATE_FORMAT = "Y-m-d"
