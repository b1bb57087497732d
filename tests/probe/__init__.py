"""Thousands of odd requests to every public address: each gets a sane answer, and none shows more than it should."""
