"""The recipe box: entries a reader keeps, in their own browser."""
