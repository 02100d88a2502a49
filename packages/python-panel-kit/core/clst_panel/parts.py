"""What the parts of a panel share."""
from __future__ import annotations

from typing import Callable, Generator

from .calls import Calls, Pending
from .connection import Connection
from .facts import Facts
from .host import Host
from .messages import Messages
from .model import Model
from .table import Table

#: What a piece of work waits for: it goes on when this is true.
Ready = Callable[[], bool]
#: Work in steps, none of which waits.
Work = Generator[Ready, None, None]


def answered(pending: Pending) -> Ready:
    """Waits for an answer."""
    return lambda: pending.is_done


class Parts:
    """One of each, made by the panel."""

    def __init__(
        self,
        table: Table,
        model: Model,
        host: Host,
        calls: Calls,
        clock: Callable[[], float],
        new_key: Callable[[], str],
    ) -> None:
        self.table = table
        self.model = model
        self.host = host
        self.calls = calls
        self.clock = clock
        #: Makes an idempotency key.
        self.new_key = new_key
        self.messages = Messages(table, model, clock)
        self.connection = Connection(table, model, calls, clock)
        self.facts = Facts(model, host, clock)
