"""Who is written to when something happens to an entry, and what the mail says."""
