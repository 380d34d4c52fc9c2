"""`samverkan query --allow-service`: another server is asked where the person says so, and only then."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner
from questions_graph import write_graph

from samverkan.cli import cli
from samverkan.errors import QueryError

ANSWER = b'{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"literal","value":"from afar"}}]}}'


class _Endpoint(BaseHTTPRequestHandler):
    """Answers whatever it is asked."""

    def do_POST(self) -> None:
        """Reads the query and gives one row."""
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        self.wfile.write(ANSWER)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is the parent's
        """Says nothing."""


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    """A SPARQL endpoint on this machine; its `server_port` is any that is free."""
    with HTTPServer(("127.0.0.1", 0), _Endpoint) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def test_service_is_asked_only_where_that_is_allowed(server: HTTPServer, tmp_path: Path) -> None:
    """Refused with a word on how to allow it; allowed, its rows are joined in."""
    write_graph(tmp_path / "graph")
    query = tmp_path / "afar.rq"
    query.write_text(f"SELECT ?s {{ SERVICE <http://127.0.0.1:{server.server_port}/> {{ ?s ?p ?o }} }}")
    arguments = ["query", str(query), "-f", "csv", "--graph", str(tmp_path / "graph")]
    refused = CliRunner().invoke(cli, arguments)
    assert isinstance(refused.exception, QueryError)
    assert "--allow-service" in str(refused.exception)
    allowed = CliRunner().invoke(cli, [*arguments, "--allow-service"])
    assert allowed.stdout.split() == ["s", "from", "afar"]
