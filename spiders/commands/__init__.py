"""Scrapy's own commands, where the project has more to say."""
