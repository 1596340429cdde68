"""Disk out: the published record, duplicates, state and safe writing."""
