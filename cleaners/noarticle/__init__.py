"""Pages that are no article: challenge, consent and error pages, listings."""
