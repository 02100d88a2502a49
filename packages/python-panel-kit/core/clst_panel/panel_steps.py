"""What an action asks of the panel itself, by the names of the description."""
from __future__ import annotations

from typing import Callable, Dict, List, Optional

from .context import ContextLoader
from .failure import Failure
from .host_steps import reload_file
from .loading import SectionLoader
from .parts import Parts
from .report import report
from .run import Run


class PanelSteps:
    """``reconnect``, ``refresh``, ``reload-file``, ``clear:FIELD``, ``drop``, ``reload:SECTION``, ``open:SECTION``,
    ``acceptDisk``, ``discard``, ``dismiss``, ``tryAgain``, ``cancel``, ``copyReport``."""

    def __init__(
        self, parts: Parts, context: ContextLoader, loaders: Dict[str, SectionLoader], runs: List[Run]
    ) -> None:
        self._parts = parts
        self._context = context
        self._loaders = loaders
        self._runs = runs
        self._plain: Dict[str, Callable[[Run], None]] = {
            "reconnect": lambda run: parts.connection.try_now(),
            "refresh": lambda run: self.refresh(),
            "reload-file": lambda run: reload_file(parts, run),
            "discard": _discard,
            "acceptDisk": lambda run: parts.facts.restamp(),
            "dismiss": lambda run: parts.messages.dismiss(_argument(run, "bar")),
            "tryAgain": self._try_again,
            "cancel": self._cancel,
            "drop": self._drop,
            "copyReport": lambda run: parts.host.copy_text(report(parts)),
        }

    def perform(self, run: Run, what: str) -> None:
        name, _, about = what.partition(":")
        if not about and name in self._plain:
            self._plain[name](run)
        elif name == "clear":
            self._clear(run, about)
        elif name == "reload":
            self._loaders[about].reload()
        elif name == "open":
            self._parts.model.sections[about].is_open = True
            self._parts.model.touch()
        else:
            raise Failure("internal", "The description asks for %s, which no panel does." % what)

    def _clear(self, run: Run, field: str) -> None:
        """What was typed since it was sent stays."""
        fields = self._parts.facts.fields_of(run.path, field)
        if run.sent is None or fields.get(field) == run.sent.get(field):
            fields.pop(field, None)
            self._parts.model.touch()

    def refresh(self) -> None:
        """Asks for everything anew."""
        self._context.refresh(is_at_once=True)
        for loader in self._loaders.values():
            loader.reload()

    def _drop(self, run: Run) -> None:
        """The row that was pressed is no longer there."""
        list_id = _argument(run, "list")
        if list_id is not None:
            section, _ = self._parts.table.lists[list_id]
            self._loaders[section["id"]].drop(list_id, _argument(run, "key") or "")

    def _try_again(self, run: Run) -> None:
        key = _argument(run, "bar")
        failed = self._parts.messages.retries.pop(key or "", None)
        self._parts.messages.dismiss(key)
        if not isinstance(failed, Run):
            return
        if failed.action in self._parts.model.in_flight():
            failed.tidy()
        else:
            self._runs.append(failed.again())

    def _cancel(self, run: Run) -> None:
        key = _argument(run, "run")
        for each in self._runs:
            if each.key == key:
                each.is_cancelled = True


def _discard(run: Run) -> None:
    run.may_discard = True


def _argument(run: Run, name: str) -> Optional[str]:
    found = run.values["args"].get(name)
    return None if found is None else str(found)
