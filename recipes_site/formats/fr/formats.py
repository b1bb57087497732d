"""Canadian French dates: « 12 novembre 2026 »; thousands apart by a non-breaking space."""

DATE_FORMAT = "j F Y"
YEAR_MONTH_FORMAT = "F Y"
SHORT_DATE_FORMAT = "Y-m-d"
THOUSAND_SEPARATOR = "\xa0"
