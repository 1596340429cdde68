"""A new outlet: a survey of its site, the pattern of its articles, and the files written."""
