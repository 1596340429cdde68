"""Answers that break off, odd types and very long addresses: each costs itself, and half an article is none."""

from __future__ import annotations

import gzip
import ssl
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import brotli
import pytest
from crawling import Answer, Crawl, Outcome, Site, crawl_all, item, rss, serving

pytestmark = pytest.mark.slow

STORY = (
    "<!doctype html><html><body>"
    + "".join(f"<p>Ferry {n * n % 997} sails on {n}.</p>" for n in range(900))
    + "</body></html>"
).encode()
LONG_SLUG = "ა" * 283
"""Nine characters a letter once it is encoded."""


def coded(body: bytes, coding: str, share: float = 0.6) -> Answer:
    return Answer(body[: int(len(body) * share)], headers={"Content-Encoding": coding})


def short(handler: BaseHTTPRequestHandler) -> None:
    """Announces more than it sends."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", str(len(STORY)))
    handler.end_headers()
    handler.wfile.write(STORY[:4000])
    handler.close_connection = True


PAGES: dict[str, Any] = {
    "/news-gzip": coded(gzip.compress(STORY), "gzip"),
    "/news-br": coded(brotli.compress(STORY), "br"),
    "/news-short": Answer(send=short),
    "/news-whole": coded(gzip.compress(STORY), "gzip", 1.0),
    "/news-whole-br": coded(brotli.compress(STORY), "br", 1.0),
    "/news-plain": Answer(STORY, headers={"Content-Encoding": "gzip"}),
    "/news-early": coded(brotli.compress(b"<html>" + b"x" * 90_000), "br"),
    "/news-heals": [coded(gzip.compress(STORY), "gzip"), coded(gzip.compress(STORY), "gzip", 1.0)],
    "/news-twice-typed": Answer(STORY, "text/html, text/html; charset=utf-8"),
    "/news-quoted-type": Answer(STORY, '"text/html"; charset=utf-8'),
    "/news-no-semicolon": Answer(STORY, "text/html charset=utf-8"),
    "/news-xml-type": Answer(STORY, "application/xml"),
    "/news-made-up-type": Answer(STORY, "application/x-news"),
    "/news-by-proxy": Answer(STORY, status=203),
}
CUT = ("/news-gzip", "/news-br", "/news-short", "/news-early")
WHOLE = {path for path in PAGES if path not in CUT}


@pytest.fixture(scope="module")
def crawls() -> dict[str, tuple[Site, Outcome]]:
    with serving() as site, serving() as lengthy:
        site.add({"/feed": rss(*(item(site.url(path)) for path in PAGES)), **PAGES})
        slugs = [f"/news-{number}-{LONG_SLUG}" for number in range(40)]
        links = [*slugs, "/news-" + "x" * 9000, "/news-short"]
        lengthy.add(
            {"/feed": rss(*(item(lengthy.url(path)) for path in links)), "/news-short": "<html>1</html>"}
        )
        jobs = {
            name: Crawl({"home": one.home, "feeds": (one.url("/feed"),), "article_url": "/news-"}, settings)
            for name, one, settings in (
                ("bodies", site, {"RETRY_TIMES": 1}),
                ("lengthy", lengthy, {}),
            )
        }
        outcomes = crawl_all(jobs)
        return {"bodies": (site, outcomes["bodies"]), "lengthy": (lengthy, outcomes["lengthy"])}


@pytest.mark.parametrize("path", CUT)
def test_a_body_that_breaks_off_is_asked_for_again_and_is_no_page(crawls, path: str) -> None:
    site, outcome = crawls["bodies"]
    assert outcome.failures[path].outcome == "cut_off"
    assert len(site.times(path)) >= 2


def test_whole_bodies_are_pages_whatever_their_type_is_called(crawls) -> None:
    _, outcome = crawls["bodies"]
    assert set(outcome.pages) == WHOLE
    assert {page.body for page in outcome.pages.values()} == {STORY}


def test_long_addresses_are_asked_for_and_stop_nothing(crawls) -> None:
    site, outcome = crawls["lengthy"]
    assert len(site.paths()) == 42, "the feed, 40 long addresses, a short one"
    assert "/news-short" in outcome.pages
    assert [failure.outcome for failure in outcome.failures.values()].count("too_long") == 1


def certificate(folder: Path) -> Path:
    """A certificate for this machine that nobody has signed, with its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    now = datetime.now(UTC)
    builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    signed = builder.serial_number(1).sign(key, hashes.SHA256())
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "site.pem"
    file.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    return file


def test_a_certificate_is_checked_unless_the_outlet_says_why_not(tmp_path: Path) -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b"" if self.path == "/robots.txt" else STORY
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path))
    server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    home = f"https://localhost:{server.server_port}/"
    facts = {"home": home, "sections": (home + "list",), "article_url": "/news-"}
    excused = facts | {"why_unverified": "its certificate ran out in 2024; checked on 2026-05-04"}
    outcomes = crawl_all({"checked": Crawl(facts), "excused": Crawl(excused)})
    server.shutdown()
    server.server_close()
    (failure,) = outcomes["checked"].items
    assert failure.outcome == "unreachable"
    assert "certificate" in failure.detail
    assert not outcomes["excused"].items
