"""Where articles are listed: feeds, sitemaps, section pages, and the queue of what to fetch."""
