"""What a tick reads from the bridge at most, by counting."""
import json
import os
import socket
import sys
import tempfile
import unittest
from typing import Any, List

HERE = os.path.dirname(os.path.abspath(__file__))
CLIENT = os.path.join(HERE, *[os.pardir] * 3, "client-python")
sys.path[:0] = [CLIENT, os.path.join(CLIENT, "tests")]

from clst_client import PumpedClient, exchange  # noqa: E402
from clst_panel import MAX_ANSWER_BYTES, Panel  # noqa: E402
from clst_panel.calls import STEPS_PER_TICK  # noqa: E402
from description import read_description  # noqa: E402
from plain_host import PlainHost  # noqa: E402
from programs import Program, announce  # noqa: E402


class CountingSocket(socket.socket):
    count = 0

    def recv(self, *args: Any) -> bytes:
        data = super().recv(*args)
        CountingSocket.count += len(data)
        return data


class CountedSockets:
    """In place of the module: everything of it, but sockets that count."""

    socket = CountingSocket

    def __getattr__(self, name: str) -> Any:
        return getattr(socket, name)


def answer_with(size: int) -> Any:
    def answer(connection: socket.socket, asked: bytes) -> None:
        fields = {"apiVersion": "1.1", "appVersion": "1", "events": [], "cursor": "c-0", "projects": [], "jobs": []}
        body = json.dumps({**fields, "padding": "x" * size}).encode()
        head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        connection.sendall(head.encode() + body)

    return answer


class Bytes(unittest.TestCase):
    def panel_at(self, size: int) -> Panel:
        """At a program whose answers have so many bytes."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        program = Program(answer=answer_with(size))
        self.addCleanup(program.close)
        announce(folder.name, port=program.port)
        exchange.socket = CountedSockets()  # type: ignore[assignment]
        self.addCleanup(setattr, exchange, "socket", socket)
        client = PumpedClient(folder.name, max_bytes=MAX_ANSWER_BYTES)
        panel = Panel(read_description(), PlainHost(), lambda author, program: client)
        self.addCleanup(panel.close)
        return panel

    def ticks_until(self, panel: Panel, key: str) -> List[int]:
        """Bytes of each tick until the line shows a state."""
        counts: List[int] = []
        while panel.view()["rows"][0]["key"] != key:
            before = CountingSocket.count
            panel.tick()
            counts.append(CountingSocket.count - before)
            self.assertLess(len(counts), 1_000_000)
        return counts

    def test_large_answers_are_read_in_pieces(self) -> None:
        counts = self.ticks_until(self.panel_at(900_000), "untitled")
        self.assertGreater(sum(counts), 900_000)
        self.assertLessEqual(max(counts), 1024 * 1024)
        self.assertEqual(STEPS_PER_TICK * exchange.STEP_BYTES, 1024 * 1024)

    def test_an_oversized_answer_is_not_read_to_its_end(self) -> None:
        counts = self.ticks_until(self.panel_at(64 * 1024 * 1024), "bridge-away")
        self.assertLessEqual(sum(counts), MAX_ANSWER_BYTES + 2 * exchange.STEP_BYTES)


if __name__ == "__main__":
    unittest.main()
