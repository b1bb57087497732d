"""Help while writing: what to look at again in a draft, beside what publishing asks for."""
