"""Which state the open file is in."""
from __future__ import annotations

from typing import NamedTuple, Optional

from .conditions import holds
from .model import Model
from .table import Json


class Found(NamedTuple):
    """``away`` is the state of the connection when that is not up; ``of_file`` what is known beside it."""

    away: Optional[Json]
    of_file: Optional[Json]

    @property
    def shown(self) -> Json:
        found = self.of_file or self.away
        if found is None:
            raise LookupError("The description has no state for this.")
        return found


def find_state(model: Model) -> Found:
    """The first state of each kind whose conditions hold. Of the file only what the bridge has said at least once."""
    away = _first(model, True)
    if away is not None and model.context is None:
        return Found(away, None)
    return Found(away, _first(model, False))


def away_sentence(model: Model) -> Optional[Json]:
    """The state of the connection, None when it is up."""
    return _first(model, True)


def _first(model: Model, is_connection: bool) -> Optional[Json]:
    scope = model.scope()
    for state in model.table.states:
        if (state["of"] == "connection") == is_connection and holds(state.get("when"), scope):
            return state
    return None
