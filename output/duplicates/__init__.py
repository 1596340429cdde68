"""Near-duplicates: tokens, MinHash signatures, the index, and `winnow dedup`."""
