"""Programs that answer on a port of this computer, well or badly."""
from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import socket
import threading
from typing import Callable, List, Optional

TOKEN = "a" * 64

#: Gets the connection and what was asked, and answers as it likes.
Answer = Callable[[socket.socket, bytes], None]


def write_json(connection: socket.socket, status: int, value: object) -> None:
    body = json.dumps(value).encode()
    head = "HTTP/1.1 %d x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
    connection.sendall(head.encode() + body)


class Program:
    """Proves to know ``secret``, takes ``accepts`` as the token, and answers everything else with ``answer``."""

    def __init__(
        self, secret: Optional[str] = TOKEN, accepts: Optional[str] = None, answer: Optional[Answer] = None, port: int = 0
    ) -> None:
        #: What came, and without the proofs what was asked.
        self.requests: List[bytes] = []
        self.asked: List[bytes] = []
        self._secret = secret
        self._accepts = accepts or secret
        self._answer = answer or (lambda connection, _: write_json(connection, 200, {"projects": []}))
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        # Wakes the thread, which then ends.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                try:
                    self._handle(connection)
                except OSError:
                    pass

    def _handle(self, connection: socket.socket) -> None:
        asked = b""
        while b"\r\n\r\n" not in asked:
            asked += connection.recv(65536)
        length = re.search(rb"Content-Length: (\d+)", asked)
        while length and len(asked.split(b"\r\n\r\n", 1)[1]) < int(length[1]):
            asked += connection.recv(65536)
        self.requests.append(asked)
        if not asked.startswith(b"GET /health?"):
            self.asked.append(asked)
        nonce = re.match(rb"GET /health\?nonce=([0-9a-f]+) ", asked)
        if nonce:
            proof = hmac.new((self._secret or "guess").encode(), nonce[1], hashlib.sha256).hexdigest()
            write_json(connection, 200, {"apiVersion": "1.0", "product": "clst", "proof": proof})
        elif b"Authorization: Bearer %s\r\n" % (self._accepts or "-").encode() not in asked:
            problem = {"code": "unauthenticated", "detail": "No.", "status": 401, "retryable": False}
            write_json(connection, 401, problem)
        else:
            self._answer(connection, asked)


def announce(home: str, mode: int = 0o600, **facts: object) -> None:
    """Writes a discovery file."""
    path = os.path.join(home, "bridge.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"token": TOKEN, "hostname": socket.gethostname(), **facts}, file)
    os.chmod(path, mode)
