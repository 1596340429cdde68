"""Cleans a page or a text dump into one Article. Pure: no clock, no network, no files but its own models.

`clean_page` and `clean_dump` are imported on first use: their extractors and models take half a second,
which a process that only needs the data types should not spend.
"""

from typing import TYPE_CHECKING, Any

from cleaners.article import Article, Block, Image, Outlet, Removed

if TYPE_CHECKING:
    from cleaners.dump import clean_dump
    from cleaners.page import clean_page

__all__ = ["Article", "Block", "Image", "Outlet", "Removed", "clean_dump", "clean_page"]


def __getattr__(name: str) -> Any:
    if name == "clean_page":
        from cleaners.page import clean_page

        return clean_page
    if name == "clean_dump":
        from cleaners.dump import clean_dump

        return clean_dump
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
