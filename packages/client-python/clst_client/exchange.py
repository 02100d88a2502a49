"""One HTTP exchange over a non-blocking socket, in small steps.

Programs such as Blender allow no threads, and their timers must return at once: each step does what can be done without
waiting. Nothing but 127.0.0.1 is ever asked, so no proxy is either.
"""
from __future__ import annotations

import errno
import select
import socket
import time
from typing import Dict, Generator, NamedTuple, Optional, Tuple

from .errors import ClstApiError

#: Bytes that one step reads at most, so that it stays short: four of them are 1 MiB.
STEP_BYTES = 256 * 1024
_BLOCK_BYTES = 64 * 1024
_IN_PROGRESS = frozenset({0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN, 10035})
_REFUSED = frozenset({errno.ECONNREFUSED, 10061})

#: What a step waits for: the socket, and whether to read from it.
Waiting = Tuple[socket.socket, bool]


class Response(NamedTuple):
    status: int
    #: Names in lower case.
    headers: Dict[str, str]
    body: bytes


class ConnectionLost(ClstApiError):
    """The bridge ended before it answered, or nobody listens."""


def exchange(
    port: int, request: bytes, timeout: float, max_bytes: int
) -> Generator[Waiting, None, Response]:
    """Sends a request and returns the response; yields whenever it would have to wait.

    Raises ``bridge-not-running`` (refused), ``no-answer`` (too late, cut short), ``answer-invalid`` (too large, no HTTP).
    """
    deadline = time.monotonic() + timeout
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        yield from _connect(sock, port, deadline)
        yield from _send(sock, request, deadline)
        return (yield from _receive(sock, deadline, max_bytes))
    except OSError as error:
        raise ConnectionLost("no-answer", "The connection to the clst bridge broke (%s)." % error) from None
    finally:
        sock.close()


def _connect(sock: socket.socket, port: int, deadline: float) -> Generator[Waiting, None, None]:
    code = sock.connect_ex(("127.0.0.1", port))
    if code in _IN_PROGRESS:
        while True:
            # On Windows a refused connection shows in the third list only.
            _, writable, broken = select.select([], [sock], [sock], 0)
            if writable or broken:
                break
            yield _later(sock, False, deadline)
        code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code in _REFUSED:
        raise ConnectionLost("bridge-not-running", "The clst bridge is not running.")
    if code != 0:
        raise ConnectionLost("no-answer", "The clst bridge cannot be reached (error %d)." % code)


def _send(sock: socket.socket, request: bytes, deadline: float) -> Generator[Waiting, None, None]:
    rest = memoryview(request)
    while rest:
        try:
            rest = rest[sock.send(rest) :]
        except (BlockingIOError, InterruptedError):
            yield _later(sock, False, deadline)


def _receive(sock: socket.socket, deadline: float, max_bytes: int) -> Generator[Waiting, None, Response]:
    received = bytearray()
    head: Optional[Tuple[int, Dict[str, str], int]] = None
    while True:
        is_ended = False
        step_end = len(received) + STEP_BYTES
        while len(received) < step_end:
            try:
                block = sock.recv(min(_BLOCK_BYTES, step_end - len(received)))
            except (BlockingIOError, InterruptedError):
                break
            if not block:
                is_ended = True
                break
            received += block
        if len(received) > max_bytes:
            raise ClstApiError("answer-invalid", "The clst bridge gave an answer that is too large.")
        if head is None:
            head = _read_head(received)
        if head is not None and _is_complete(head, received, is_ended):
            return _finish(head, received)
        if is_ended:
            raise ConnectionLost("no-answer", "The clst bridge ended in the middle of its answer.")
        yield _later(sock, True, deadline)


def _later(sock: socket.socket, is_reading: bool, deadline: float) -> Waiting:
    if time.monotonic() > deadline:
        raise ClstApiError("no-answer", "The clst bridge gave no answer in time.")
    return sock, is_reading


def _read_head(received: bytearray) -> Optional[Tuple[int, Dict[str, str], int]]:
    end = received.find(b"\r\n\r\n")
    if end < 0:
        return None
    first, *lines = bytes(received[:end]).decode("latin-1").split("\r\n")
    parts = first.split(" ", 2)
    if len(parts) < 2 or not parts[0].startswith("HTTP/1.") or not parts[1].isdigit():
        raise ClstApiError("answer-invalid", "What answered does not speak HTTP.")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    return int(parts[1]), headers, end + 4


def _is_complete(head: Tuple[int, Dict[str, str], int], received: bytearray, is_ended: bool) -> bool:
    _, headers, start = head
    if "chunked" in headers.get("transfer-encoding", ""):
        return _join_chunks(bytes(received[start:])) is not None
    length = headers.get("content-length")
    if length is None:
        return is_ended
    if not length.isdigit():
        raise ClstApiError("answer-invalid", "The clst bridge gave an answer without a length.")
    return len(received) - start >= int(length)


def _finish(head: Tuple[int, Dict[str, str], int], received: bytearray) -> Response:
    status, headers, start = head
    body = bytes(received[start:])
    if "chunked" in headers.get("transfer-encoding", ""):
        body = _join_chunks(body) or b""
    elif "content-length" in headers:
        body = body[: int(headers["content-length"])]
    return Response(status, headers, body)


def _join_chunks(body: bytes) -> Optional[bytes]:
    """The content of a body in parts; None while parts are missing."""
    joined = bytearray()
    position = 0
    while True:
        line_end = body.find(b"\r\n", position)
        if line_end < 0:
            return None
        try:
            size = int(body[position:line_end].split(b";")[0], 16)
        except ValueError:
            raise ClstApiError("answer-invalid", "The clst bridge gave an answer in broken parts.") from None
        if size == 0:
            return bytes(joined)
        part = body[line_end + 2 : line_end + 2 + size]
        if len(part) < size:
            return None
        joined += part
        position = line_end + 4 + size
