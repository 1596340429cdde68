"""Pages that are there already: files, JSON rows, archives, one address."""
