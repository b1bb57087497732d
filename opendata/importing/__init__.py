"""Reading a catalogue back: files that ``export_catalogue`` wrote, here or in another library, become entries.

A file is checked from end to end before anything is written (``checking``), and then written in one transaction
(``writing``). What a field holds is known by the same description that wrote it (``opendata.entries``).
"""
