"""Worker processes, and what they make of a page."""
