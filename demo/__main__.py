"""Serve the demo newsroom by hand: python -m demo --articles 200 --port 8100."""

from __future__ import annotations

import signal
from typing import Annotated, get_args

import typer
from typer import Option

from demo.answers import Trouble
from demo.newsroom import Newsroom


def serve(
    articles: Annotated[int, Option(help="Articles of all outlets together on day 1.")] = 200,
    port: Annotated[
        int, Option(help="Port of the first outlet; the others follow. 0: any free ones.")
    ] = 8100,
    seed: Annotated[int, Option(help="Another seed, other stories.")] = 0,
    day: Annotated[int, Option(help="The day to serve.")] = 1,
    slow: Annotated[float, Option(help="Seconds that the slow page takes.")] = 2.0,
    crawl_delay: Annotated[float, Option(help="Crawl-delay of one outlet; 0: none.")] = 0.2,
    trouble: Annotated[list[str] | None, Option(help="OUTLET=KIND, or OUTLET=KIND@DAY; may repeat.")] = None,
) -> None:
    """Serve the newsroom until interrupted, and print its addresses."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts background jobs deaf to it
    try:
        room = Newsroom(articles, seed, day, slow, port=port, crawl_delay=crawl_delay)
        for text in trouble or ():
            _befall(room, text)
        with room:
            for outlet in room.outlets:
                ways = outlet.feeds + outlet.sitemaps or outlet.sections
                print(outlet.home, outlet.name, *ways, flush=True)
            signal.pause()
    except (ValueError, OSError) as error:
        raise typer.BadParameter(str(error)) from None
    except KeyboardInterrupt:
        pass


def _befall(room: Newsroom, text: str) -> None:
    """Read one --trouble. ValueError where it names no outlet or no kind of trouble."""
    outlet, _, rest = text.partition("=")
    kind, _, since = rest.partition("@")
    for known in get_args(Trouble):
        if kind == known:
            room.trouble(outlet, known, int(since) if since else None)
            return
    raise ValueError(f"no such trouble: {kind!r}; one of {', '.join(get_args(Trouble))}")


if __name__ == "__main__":
    typer.run(serve)
