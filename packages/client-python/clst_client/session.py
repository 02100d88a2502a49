"""The way to the bridge: found and proven, for each request."""
from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from typing import Any, Generator, List, Mapping, NamedTuple, Optional
from urllib.parse import quote, urlencode

from .discovery import Discovery, read_discovery
from .errors import ClstApiError
from .exchange import ConnectionLost, Response, Waiting, exchange

#: The largest answer that is read. Answers for panels are below 64 KB, pictures below 512 kB.
MAX_BYTES = 64 * 1024 * 1024


class Request(NamedTuple):
    method: str
    path: str
    query: Mapping[str, Any]
    body: Optional[Mapping[str, Any]]
    #: Of a change. The same for a second try, so that it is done once.
    idempotency_key: Optional[str]
    timeout: float


class Picture(NamedTuple):
    """``media_type`` is ``image/png``, ``image/jpeg`` or ``image/webp``."""

    media_type: str
    data: bytes


class Session:
    """Finds the bridge anew for every request, and has it prove itself: another program may have taken its port."""

    def __init__(
        self,
        home: Optional[str] = None,
        author: Optional[str] = None,
        program: Optional[str] = None,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        self._home = home
        self._max_bytes = max_bytes
        self._caller = [] if author is None else ["Clst-Author: %s" % quote(author, safe="")]
        if program is not None:
            if "\r" in program or "\n" in program or not program.isascii():
                raise ValueError("program must be NAME/VERSION on one line")
            self._caller.append("Clst-Program: %s" % program)
        self._was_found = False

    def steps(self, request: Request) -> Generator[Waiting, None, Any]:
        """Sends a request and returns its answer: an object, or a :class:`Picture`."""
        was_found = self._was_found
        try:
            response = yield from self._try(request)
        except ConnectionLost:
            if not was_found:
                raise
        else:
            if response.status != 401 or not was_found:
                return read_answer(response)
        # The bridge was started anew just now, with another token and perhaps at another port.
        response = yield from self._try(request)
        return read_answer(response)

    def _try(self, request: Request) -> Generator[Waiting, None, Response]:
        found = read_discovery(self._home)
        yield from _prove(found)
        self._was_found = True
        data = _write(request, found, self._caller)
        return (yield from exchange(found.port, data, request.timeout, self._max_bytes))


def _prove(found: Discovery) -> Generator[Waiting, None, None]:
    """Nothing secret is sent; only the program that wrote the discovery file can answer."""
    nonce = secrets.token_hex(32)
    head = "GET /health?nonce=%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n" % (nonce, found.port)
    response = yield from exchange(found.port, head.encode("ascii"), 5.0, 65536)
    wanted = hmac.new(found.token.encode(), nonce.encode(), hashlib.sha256).hexdigest()
    proof = (_read_object(response) or {}).get("proof")
    if not isinstance(proof, str) or not hmac.compare_digest(proof.encode(), wanted.encode()):
        message = "Another program answers at port %d, not the clst bridge." % found.port
        raise ClstApiError("bridge-not-trusted", message)


def _write(request: Request, found: Discovery, caller: List[str]) -> bytes:
    url = request.path
    if request.query:
        pairs = {name: _texts(value) for name, value in request.query.items()}
        url += "?" + urlencode(pairs, doseq=True, quote_via=quote)
    lines = [
        "%s %s HTTP/1.1" % (request.method, url),
        "Host: 127.0.0.1:%d" % found.port,
        "Authorization: Bearer %s" % found.token,
        "Accept: application/json, image/*",
        "Connection: close",
        *caller,
    ]
    body = b""
    if request.idempotency_key is not None:
        lines.append("Idempotency-Key: %s" % request.idempotency_key)
    if request.body is not None:
        body = json.dumps(request.body, ensure_ascii=False).encode("utf-8")
        lines += ["Content-Type: application/json", "Content-Length: %d" % len(body)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii") + body


def _texts(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return [_texts(item) for item in value]
    return os.fspath(value) if isinstance(value, os.PathLike) else str(value)


def _read_object(response: Response) -> Optional[dict]:
    try:
        found = json.loads(response.body.decode("utf-8"))
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def read_answer(response: Response) -> Any:
    """Raises the problem that the bridge answered, and ``answer-invalid`` for what is neither that nor an answer."""
    media_type = response.headers.get("content-type", "").split(";")[0].strip()
    if response.status < 300 and media_type.startswith("image/"):
        return Picture(media_type, response.body)
    found = _read_object(response)
    if found is not None and response.status < 300:
        return found
    if found is not None and isinstance(found.get("code"), str):
        raise ClstApiError.from_problem(found)
    raise ClstApiError("answer-invalid", "The bridge gave an answer that cannot be used (%d)." % response.status)
