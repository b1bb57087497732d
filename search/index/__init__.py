"""What readers can find, kept in step with what is published.

``texts`` reads the words of a page, ``documents`` makes a document of whatever can be found, ``keeping`` writes it
inside the transaction that published it, ``catalogue`` holds the facts of all documents in the process as bit sets,
``lexicon`` their words.
"""
