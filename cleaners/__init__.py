"""The pure middle: a page or a text dump in, one Article out."""

from cleaners.article import Article, Block, Image, Outlet, Removed
from cleaners.page import clean_page

__all__ = ["Article", "Block", "Image", "Outlet", "Removed", "clean_page"]
