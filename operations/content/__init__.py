"""Whether what the library holds is in order: one small question for each thing that has to be true at any time.

Nothing here mends anything. Each finding says what is broken, where, and what mends it.
"""
