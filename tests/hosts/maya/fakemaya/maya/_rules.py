"""What holds for every command of maya.cmds."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from typing import Any

#: Of every command: its flags, by their long names: the short name and in which modes it may be said.
FLAGS: dict[str, dict[str, tuple[str, str]]] = {}

#: Every call, newest last: what the tests look at.
CALLS: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []


def command(flags: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Makes a command. ``flags``: ``label/l/cqe …``, with c(reate), q(uery), e(dit) as in its page of CommandsPython."""
    known: dict[str, tuple[str, str]] = {}
    for flag in flags.split():
        long, short, modes = flag.split('/')
        known[long] = (short, modes)

    def make(function: Callable[..., Any]) -> Callable[..., Any]:
        FLAGS[function.__name__] = known

        @functools.wraps(function)
        def call(*args: Any, **said: Any) -> Any:
            assert_main_thread(function.__name__)
            mode, chosen = _read(function.__name__, known, said)
            CALLS.append((function.__name__, args, {**chosen, 'mode': mode}))
            return function(*args, mode=mode, **chosen)

        return call

    return make


def assert_main_thread(what: str) -> None:
    """User guide, "Python and threading": "Maya API and Maya Command architectures are not thread-safe. Maya commands
    throw an exception if they are called outside the main thread, and use of the OpenMaya API from threads has
    unforeseen side effects." """
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError(f'{what}: Maya commands may only be called from the main thread')


def _read(name: str, known: dict[str, tuple[str, str]], said: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    shorts = {short: long for long, (short, _) in known.items()}
    given = dict(said)
    query = bool(given.pop('query', given.pop('q', False)))
    edit = bool(given.pop('edit', given.pop('e', False)))
    if query and edit:
        raise RuntimeError('Cannot edit and query at the same time.')
    mode = 'q' if query else 'e' if edit else 'c'
    chosen: dict[str, Any] = {}
    for flag, value in given.items():
        long = shorts.get(flag, flag)
        # Maya says it so; seen in many a report of users: "TypeError: Invalid flag 'x'".
        if long not in known:
            raise TypeError(f"Invalid flag '{flag}'")
        if mode not in known[long][1]:
            # CommandsPython: each flag lists Create, Query, Edit.
            raise RuntimeError(f'{name}: the flag {long} cannot be used in this mode ({mode})')
        if long in chosen:
            raise TypeError(f'{name}: {long} was said twice')
        chosen[long] = value
    return mode, chosen
