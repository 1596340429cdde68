"""Commands about outlets: list them, add one."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from winnow.options import Group, OwnOutlets, known_outlets

group = Group()


@group.command("new-outlet")
def new_outlet(
    url: Annotated[str, typer.Argument(metavar="URL", show_default=False)],
    name: Annotated[str | None, typer.Option(help="Its name; else made from the address.")] = None,
    pages: Annotated[
        int, typer.Option(min=1, metavar="N", help="Articles to find; up to 20 pages are looked at.")
    ] = 5,
    articles: Annotated[
        list[str] | None, typer.Option("--article", metavar="URL", help="An article; may be repeated.")
    ] = None,
    feeds: Annotated[
        list[str] | None, typer.Option("--feed", metavar="URL", help="A feed; may be repeated.")
    ] = None,
    sitemaps: Annotated[
        list[str] | None, typer.Option("--sitemap", metavar="URL", help="A sitemap; may be repeated.")
    ] = None,
    own: OwnOutlets = None,
    checkout: Annotated[
        Path, typer.Option("--dir", metavar="DIR", help="A folder with outlets/, or a checkout.")
    ] = Path(),
    force: Annotated[bool, typer.Option("--force", help="Write anew what is there already.")] = False,
) -> None:
    """Add the outlet whose home page is URL: its class, saved pages, and a test that starts red.

    Finds feeds, sitemaps and articles, proposes the pattern of their addresses, and shows what is kept and
    removed of the noisiest page. Exit code: 0 written, 1 the site gives no article, 2 wrong use.
    """
    from output.explain.terminal_view import PageConsole, show
    from output.terminal import Misuse, hush_libraries, say
    from spiders.newoutlet.layout import check_target, layout_of
    from spiders.newoutlet.proposal import home_address, name_of, propose
    from spiders.newoutlet.survey import Hints, look_around
    from spiders.newoutlet.visit import visit
    from spiders.newoutlet.writing import write_outlet

    hush_libraries()
    try:
        home = home_address(url)
        hints = Hints(*(tuple(map(home_address, some or ())) for some in (articles, feeds, sitemaps)))
        name = name or name_of(home)
        layout = layout_of(own, checkout)
        check_target(layout, name, home, force=force)
    except ValueError as error:
        raise Misuse(str(error)) from None
    say(f"looking around {home}; this takes about a minute")
    outlet = propose(visit(home, partial(look_around, home=home, pages=pages, hints=hints, report=say)), name)
    (_, noisiest), *others = outlet.pages
    show(noisiest, PageConsole())
    for page, article in others:
        say(f"{page.url}: {len(article.blocks)} blocks kept, {len(article.removed)} removed")
    for path in write_outlet(outlet, layout):
        say(f"wrote {path}")
    if unknown := outlet.draft.unknown():
        say(f"the site does not tell these: fill in {', '.join(unknown)}")


@group.command("outlets")
def list_outlets(
    _outlets: OwnOutlets = None,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON for each.")] = False,
) -> None:
    """List the outlets: name, title, country, languages, and where their articles are found."""
    from rich.console import Console
    from rich.table import Table

    from spiders.roster import facts_of, outlet_classes

    table = Table("name", "title", "country", "languages", "sources", box=None)
    for facts in map(facts_of, outlet_classes()):
        if as_json:
            print(json.dumps(facts, ensure_ascii=False))
        counts = ((kind, len(facts[kind])) for kind in ("feeds", "sitemaps", "sections"))
        sources = ", ".join(f"{count} {kind if count > 1 else kind[:-1]}" for kind, count in counts if count)
        table.add_row(facts["name"], facts["title"], facts["country"], " ".join(facts["languages"]), sources)
    if not as_json:
        Console(width=None if sys.stdout.isatty() else 200, highlight=False).print(table)


@group.command("test-outlets")
def check_outlets(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="OUTLET", callback=known_outlets, show_default=False)
    ] = None,
    own: OwnOutlets = None,
) -> None:
    """Check outlets: the rules that hold for all, and the tests of their saved pages.

    Without a name, your own outlets (see --outlets), or in a checkout all. Exit code: 0 all is well, 1 an
    outlet has a fault, 2 wrong use.
    """
    from output.terminal import Complaints, Misuse, hush_libraries, say
    from spiders.newoutlet.layout import layout_of
    from spiders.newoutlet.rules import faults_of
    from spiders.newoutlet.saved_pages import page_faults
    from spiders.roster import find_outlet

    hush_libraries()
    try:
        layout = layout_of(own, Path())
    except ValueError as error:
        raise Misuse(str(error)) from None
    names = names or layout.names()
    if not names:
        raise Misuse(f"{layout.root} holds no outlets; `winnow new-outlet URL` writes one")
    complain = Complaints()
    for name in names:
        try:
            outlet = find_outlet(name)
        except Exception as error:
            complain(f"{name}: it cannot be loaded: {type(error).__name__}: {error}")
            continue
        for fault in (*faults_of(outlet), *page_faults(layout, name, outlet.facts())):
            complain(f"{name}: {fault}")
    say(f"{len(names)} outlets checked, {complain.count} faults")
    sys.exit(1 if complain.count else 0)
