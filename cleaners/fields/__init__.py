"""The fields of an article: title, standfirst, authors, dates, images, as declared and as printed."""
