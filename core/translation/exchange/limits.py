"""How much a file may hold: several times what the longest entry needs, and no more than is read in a second."""

MOST_BYTES = 2 * 1024 * 1024
MOST_STRINGS = 3_000
MOST_LINES = 100_000
# Of a text that the template sets no limit for.
MOST_CHARACTERS = 20_000
# Inside an Excel file, which is a zip archive.
MOST_PARTS = 100
MOST_UNPACKED_BYTES = 12 * 1024 * 1024
