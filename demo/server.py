"""The HTTP side: one threaded server an outlet on loopback, and a log of who asked for what, and when."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

from demo.answers import Answer

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Visit:
    """One request. started, ended: seconds of a clock that only runs forward, the same for all outlets.

    It ends when the answer is about to leave: whoever has the answer finds the visit in the log, and a
    crawler that waits for each answer never shows two visits at once.
    """

    started: float
    ended: float
    status: int
    user_agent: str


class Log:
    """Requests by address, in order of arrival; one counts as asked as soon as its request comes in."""

    def __init__(self) -> None:
        self.visits: dict[str, list[Visit]] = {}
        self._asked: dict[str, int] = {}
        self._lock = Lock()

    def ask(self, url: str) -> int:
        """Note that `url` is asked for; returns how often it was before."""
        with self._lock:
            earlier = self._asked.get(url, 0)
            self._asked[url] = earlier + 1
            return earlier

    def note(self, url: str, visit: Visit) -> None:
        with self._lock:
            self.visits.setdefault(url, []).append(visit)


class OutletServer(ThreadingHTTPServer):
    """Serves one outlet: `answer` gets the request target and how often it was asked for before.

    port: 0 for any free one. OSError when the port is taken.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, port: int, answer: Callable[[str, int], Answer], log: Log) -> None:
        try:
            super().__init__((HOST, port), _Handler)
        except OSError as error:
            error.filename = f"{HOST}:{port}"
            raise
        self.answer = answer
        self.log = log
        self.home = f"http://{HOST}:{self.server_address[1]}"
        self._thread = Thread(target=self.serve_forever, args=(0.02,), daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """A crawler that hangs up in the middle is part of the play, not worth a traceback."""


class _Handler(BaseHTTPRequestHandler):
    server: OutletServer
    protocol_version = "HTTP/1.1"
    server_version = "DemoNewsroom"
    sys_version = ""
    wbufsize = 65536  # head and body leave in one piece: with Nagle's algorithm two cost 40 ms a page
    timeout = 60

    def do_GET(self) -> None:
        started = time.monotonic()
        url = self.server.home + self.path
        answer = self.server.answer(self.path, self.server.log.ask(url))
        if answer.delay:
            time.sleep(answer.delay)
        agent = self.headers.get("User-Agent", "")
        self.server.log.note(url, Visit(started, time.monotonic(), answer.status, agent))
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(answer.body)

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Requests are kept in the log, not printed."""
