"""A translation to take along: out as a PO file or an Excel table, and in again, checked wholly before it is kept."""
