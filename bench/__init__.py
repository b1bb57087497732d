"""What readers cost: CPU time per request with few entries and with many, as ratios measured side by side.

``make bench`` prepares a library of each size under ``var/bench`` (``dataset``, ``prepare``), keeps one process open
for each (``worker``), asks them in turn for every row (``rows``) and prints the table. Times depend on the machine;
ratios to a trivial view of the same round, and from one size to the other, hardly do.
"""
