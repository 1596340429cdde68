"""`scrapy genspider -t outlet NAME URL` writes the same file as `winnow new-outlet URL --name NAME`.

Scrapy imports every command before it runs one: what a visit needs would cost each `scrapy crawl` a second.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from scrapy.commands import genspider
from scrapy.exceptions import UsageError

if TYPE_CHECKING:
    from spiders.newoutlet.proposal import Draft


class Command(genspider.Command):
    """Scrapy's command, but that the template of an outlet is filled in with what a visit finds."""

    def _generate_template_variables(
        self, module: str, name: str, url: str, template_name: str
    ) -> dict[str, Any]:
        if template_name != "outlet":
            return super()._generate_template_variables(module, name, url, template_name)
        from spiders.newoutlet.proposal import home_address
        from spiders.newoutlet.writing import template_variables

        try:
            return template_variables(_draft(module, home_address(url)))
        except ValueError as error:
            raise UsageError(str(error), print_help=False) from None


def _draft(name: str, home: str) -> Draft:
    """The outlet as a visit proposes it, or with blanks where there can be no visit."""
    from spiders.newoutlet.proposal import blank_draft, propose
    from spiders.newoutlet.survey import look_around
    from spiders.newoutlet.visit import VisitError, visit

    try:
        return propose(visit(home, partial(look_around, home=home, pages=5)), name).draft
    except VisitError as error:
        print(f"{error} Fill in by hand what the site was to tell.")
        return blank_draft(name, home)
