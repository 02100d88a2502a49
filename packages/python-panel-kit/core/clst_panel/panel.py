"""The controller: one panel of one host."""
from __future__ import annotations

import time
from typing import Any, Callable, Dict, List, Optional, Tuple

from .action_view import is_offered, why_not
from .calls import Calls, ClientLike
from .context import ContextLoader
from .dialogs import edit, why_no_answer
from .events import EventFeed, concerns
from .failure import Failure
from .format import Moment
from .host import Host
from .items import Cache
from .lists import find_item
from .loading import SectionLoader
from .model import Model
from .panel_steps import PanelSteps
from .parts import Parts
from .report import report
from .run import Run
from .table import Table
from .view import NO_VIEW, build_view

#: Seconds to the next tick: an answer comes at once; one is waited for; nothing is; the host is busy.
_HURRY, _WAIT, _REST, _QUIET = 0.02, 0.2, 0.5, 1.0


def _random_key() -> str:
    # Imported on first use: with it comes much that a host would wait for at its start.
    import uuid

    return str(uuid.uuid4())


class Panel:
    """Call :meth:`tick` from a timer, draw :meth:`view`, and pass on what is pressed. None of these blocks or raises.

    ``table`` is the content of ``panel.yaml``. ``connect(author=, program=)`` makes the client, one that takes no more than
    ``MAX_ANSWER_BYTES``. ``settings``: ``author`` (null: the bridge's own), ``panelVersion``, ``utcOffsetMinutes`` (null: of
    this computer), ``pictures`` (``path``: files are shown; ``url``: bytes that the bridge gives). ``clock`` counts seconds,
    ``now`` are those since 1970, ``new_key`` makes idempotency keys.
    """

    def __init__(
        self,
        table: Dict[str, Any],
        host: Host,
        connect: Callable[..., ClientLike],
        settings: Optional[Dict[str, Any]] = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
        new_key: Callable[[], str] = _random_key,
    ) -> None:
        settings = settings or {}
        self._table = Table(table)
        self._model = Model(self._table, settings)
        self._host = host
        self._now = now
        program = "%s/%s" % (host.name, host.version)
        calls = Calls(lambda: connect(author=settings.get("author"), program=program))
        self._calls = calls
        self._parts = Parts(self._table, self._model, host, calls, clock, new_key)
        self._context = ContextLoader(self._parts)
        self._events = EventFeed(self._parts, self._hear)
        self._loaders = {said["id"]: SectionLoader(self._parts, said) for said in self._table.sections}
        self._runs: List[Run] = []
        self._steps = PanelSteps(self._parts, self._context, self._loaders, self._runs)
        self._presses: List[Tuple[str, Dict[str, Any]]] = []
        self._run_count = 0
        self._caches: Dict[str, Cache] = {}
        self._view: Optional[Dict[str, Any]] = None
        self._was_busy = False
        self._times_saved = 0
        self._is_closed = False
        self._set_moment()

    def tick(self) -> float:
        """One bounded step: a few calls are gone on with, none is waited for. Seconds until the next tick. Never raises."""
        if self._is_closed:
            return _QUIET
        try:
            return self._tick()
        except Exception as error:
            self._parts.messages.mistake("panel", Failure.of(error))
            return _QUIET

    def view(self) -> Dict[str, Any]:
        """What to draw. The same object until something has changed; reads only memory. Never raises."""
        if self._view is None or self._view["revision"] != self._model.revision:
            try:
                self._view = build_view(self._model, self._caches)
            except Exception as error:
                # An answer of another form than the contract says. What was drawn before stays.
                self._parts.messages.remember("view", Failure.of(error))
                self._view = {**(self._view or NO_VIEW), "revision": self._model.revision}
        return self._view

    def press(self, action_id: str, args: Optional[Dict[str, Any]] = None) -> None:
        """A button was pressed. The next tick begins it, unless it cannot be pressed then."""
        self._presses.append((action_id, args or {}))
        del self._presses[:-20]

    def edit(self, field_id: str, value: Any) -> None:
        """Something was typed, chosen or switched, in the rows or in the dialog."""
        edit(self._model, field_id, value)

    def answer(self, button_id: str) -> None:
        """A button of the dialog was pressed."""
        dialog = self._model.dialog
        for button in dialog.buttons if dialog is not None else []:
            if dialog is not None and button["id"] == button_id and why_no_answer(self._model, dialog, button) is None:
                dialog.answer = button_id

    def toggle_section(self, section_id: str) -> None:
        section = self._model.sections.get(section_id)
        if section is None:
            return
        section.is_open = not section.is_open
        self._model.touch()

    def select(self, list_id: str, key: Optional[str]) -> None:
        if self._model.selected.get(list_id) != key:
            self._model.selected[list_id] = key
            self._model.touch()

    def more(self, list_id: str) -> None:
        """Rows near the end of a list are seen: the next page is asked for."""
        if list_id in self._table.lists:
            section, _ = self._table.lists[list_id]
            self._loaders[section["id"]].more()

    def host_changed(self, what: str) -> None:
        """From a handler of the host: ``opened``, ``saved``, ``new``, ``edited`` or ``closed``. It is only noted down."""
        self._parts.facts.note(what)

    def would_replace(self) -> bool:
        """From a handler of the host that can still stop a save: would it replace what another program wrote?"""
        try:
            return not self._is_closed and self._parts.facts.would_replace()
        except Exception:
            return False

    def report(self, with_names: bool = False) -> str:
        """Versions and the last errors, for somebody who helps. No token; names of files only when asked."""
        return report(self._parts, with_names)

    def close(self) -> None:
        """Ends all calls. What the bridge does already goes on."""
        self._is_closed = True
        self._calls.close()
        for run in self._runs:
            run.tidy()
        self._parts.messages.clear()

    def _tick(self) -> float:
        if self._host.is_busy():
            self._was_busy = True
            return _QUIET
        if self._was_busy:
            self._was_busy = False
            self._calls.drop_reads()
        self._set_moment()
        self._parts.messages.expire()
        self._look_at_host()
        self._calls.pump()
        self._parts.connection.tick()
        self._context.tick()
        self._events.tick()
        if self._parts.facts.times_saved != self._times_saved:
            self._times_saved = self._parts.facts.times_saved
            self._hear("saved", {})
        for loader in self._loaders.values():
            loader.tick()
        self._begin_presses()
        self._go_on_with_runs()
        return self._seconds_to_next()

    def _look_at_host(self) -> None:
        try:
            self._parts.facts.look()
        except Exception as error:
            if not any(each["action"] == "host" for each in self._parts.messages.errors[-1:]):
                self._parts.messages.error("host", Failure.of(error))

    def _set_moment(self) -> None:
        """Relative times change once in a minute."""
        seconds = self._now()
        changed = int(seconds // 60) != int(self._model.moment.seconds // 60)
        self._model.moment = Moment(seconds, self._model.moment.utc_offset_minutes)
        if changed:
            self._model.touch()

    def _hear(self, kind: str, event: Dict[str, Any]) -> None:
        if kind == "reset" or concerns(event, self._model.context):
            self._context.refresh()
        for loader in self._loaders.values():
            loader.hear(kind)

    def _begin_presses(self) -> None:
        presses, self._presses = self._presses, []
        for action_id, args in presses:
            self._begin(action_id, args)

    def _begin(self, action_id: str, args: Dict[str, Any]) -> None:
        model = self._model
        if action_id not in self._table.actions:
            return
        if action_id in model.in_flight():
            self._refuse(action_id)
            return
        item = find_item(model, args["list"], args["key"]) if "list" in args else None
        names: Dict[str, Any] = {"args": args} if item is None else {"args": args, "item": item}
        scope = model.scope().child(names)
        if "list" in args and item is None:
            return
        if model.dialog is not None and self._table.asks_anything(action_id):
            return
        if not is_offered(model, action_id, scope) or why_not(model, action_id, scope) is not None:
            self._refuse(action_id)
            return
        if self._table.needs_bridge(action_id):
            self._parts.messages.clear()
        self._run_count += 1
        run = Run(
            self._parts, "run-%d" % self._run_count, action_id, args, item, self._steps.perform
        )
        self._runs.append(run)
        model.running.append(run.shown)
        model.touch()

    def _refuse(self, action_id: str) -> None:
        """What was chosen with the press is not shown as if it were so."""
        for what in self._table.actions[action_id].get("failed", []):
            name, _, field = what.partition(":")
            if name == "clear" and self._model.fields.pop(field, None) is not None:
                self._model.touch()

    def _go_on_with_runs(self) -> None:
        for run in list(self._runs):
            if run.shown not in self._model.running:
                self._model.running.append(run.shown)
            run.go_on()
            if run.is_done:
                self._runs.remove(run)
                self._model.running.remove(run.shown)
                self._model.touch()

    def _seconds_to_next(self) -> float:
        if self._calls.is_hurried or any(loader.is_active for loader in self._loaders.values()):
            return _HURRY
        if self._runs or self._context.is_waiting:
            return _HURRY * 5
        return _WAIT if self._calls.is_any else _REST
