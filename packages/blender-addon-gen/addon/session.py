"""The one panel of this Blender, and the timer that goes on with it.

Drawing reads what the last step left here. It never asks, loads or writes anything.
"""
from __future__ import annotations

import traceback
from typing import Any, Dict, List, Mapping, Optional

import bpy

from .core import Panel
from .host import changes, keeping
from .host.blender_host import BlenderHost
from .host.windows import is_in_hand, is_playing, is_rendering, redraw, redraw_status_bar
from .pictures import Pictures
from .settings import Settings
from .table import TABLE
from .ui import fields, lists
from .unseen import Unseen

#: Seconds between two steps.
_SOONEST = 0.01
_LATEST = 1.0
_WHILE_QUIET = 0.5
_AFTER_FAILURE = 1.0

#: Pages are asked for when so few rows are left below what is seen.
_ROWS_AHEAD = 10

_EMPTY: Mapping[str, Any] = {"rows": [], "dialog": None, "status": {"icon": "", "text": ""}, "revision": -1}


class Session:
    """From the moment the add-on is on until it is off. `view` is what is drawn."""

    def __init__(self, panel: Panel, host: BlenderHost, settings: Settings) -> None:
        self.panel = panel
        self.host = host
        self._settings = settings
        self.view: Mapping[str, Any] = _EMPTY
        self.pictures = Pictures()
        #: Rows of the lists by their id.
        self.lists: Dict[str, Mapping[str, Any]] = {}
        #: Revision of the view that was drawn last, in any editor.
        self.drawn = -1
        self._unseen = Unseen()
        #: Choices by the id of their field.
        self.choices: Dict[str, Mapping[str, Any]] = {}
        #: How many steps were made.
        self.steps = 0

    def step(self) -> float:
        """One bounded step; seconds until the next."""
        self.steps += 1
        if is_quiet():
            return _WHILE_QUIET
        changes.begin_step()
        keeping.begin(bpy.data.filepath)
        self._settings.read()
        wait = self.panel.tick()
        view = self.panel.view()
        if view["revision"] != self.view["revision"]:
            self._show(view)
        is_busy = self.pictures.step() > 0
        is_busy = lists.step(self.lists) > 0 or is_busy
        if is_busy:
            redraw()
        self._ask_for_more()
        self._unseen.step(view["dialog"] is not None, self.drawn >= view["revision"])
        return _SOONEST if is_busy else min(max(wait, _SOONEST), _LATEST)

    def press(self, action: str, args: Mapping[str, Any]) -> None:
        self.panel.press(action, dict(args))
        soon()

    def press_primary(self) -> str:
        """The large button, wherever it stands. Empty, or a sentence that says why there is nothing to press."""
        rows = flat(self.view)
        found = [each for row in rows for each in row.get("actions", ()) if each.get("isPrimary")]
        for action in found:
            if action["isEnabled"]:
                self.press(action["id"], action.get("args") or {})
                return ""
        reasons = [action["reason"] for action in found if action.get("reason")]
        states = [row["text"] for row in rows if row["kind"] == "state"]
        return str(next(iter(reasons + states), "There is nothing to save yet."))

    def must_ask_before_save(self) -> bool:
        """Whether it would replace what somebody else wrote and nobody has decided about yet: by a look at it now."""
        return self._settings.asks_before_save and not is_quiet() and self.panel.would_replace()

    def show_question(self) -> bool:
        """Whether a question waits for an answer. It is shown at the pointer: where it was shown before may be closed."""
        if self.view["dialog"] is None:
            return False
        self._unseen.show_again()
        soon()
        return True

    def submit(self, field: str) -> None:
        """Enter in a field of words presses its action; in a dialog it is the button for that."""
        dialog = self.view["dialog"]
        if dialog is not None and any(row.get("id") == field for row in dialog["rows"]):
            button = next((each["id"] for each in dialog["buttons"] if each["isDefault"]), None)
            if button is not None:
                self.answer(button)
            return
        row = next((each for each in flat(self.view) if each["kind"] == "input" and each["id"] == field), None)
        action = None if row is None else row.get("submit")
        if action is not None:
            # The view is older than what was just typed: whether it can be pressed is decided in the next step.
            self.press(action["id"], action.get("args") or {})

    def choose(self, field: str, value: Any) -> None:
        self.panel.edit(field, value)
        row = self.choices.get(field)
        if row is not None and row.get("action"):
            self.press(row["action"]["id"], {**(row["action"].get("args") or {}), "value": value})
        soon()

    def answer(self, button: str) -> None:
        self.panel.answer(button)
        soon()

    def toggle_section(self, section: str) -> None:
        self.panel.toggle_section(section)
        soon()

    def select(self, list_id: str, key: str) -> None:
        self.panel.select(list_id, key)
        soon()

    def edit(self, field: str, value: Any) -> None:
        self.panel.edit(field, value)
        soon()

    def close(self) -> None:
        self.panel.close()
        self.pictures.close()

    def _show(self, view: Mapping[str, Any]) -> None:
        is_new_status = view["status"] != self.view["status"]
        self.view = view
        rows = flat(view)
        fields.show(rows)
        self.lists = {row["id"]: row for row in rows if row["kind"] == "list"}
        self.choices = {row["id"]: row for row in rows if row["kind"] == "choice"}
        redraw()
        if is_new_status:
            redraw_status_bar()

    def _ask_for_more(self) -> None:
        for list_id, last in lists.take_seen().items():
            row = self.lists.get(list_id)
            if row is not None and row["isMore"] and not row["isLoading"] and last + _ROWS_AHEAD >= len(row["items"]):
                self.panel.more(list_id)


def is_quiet() -> bool:
    """Blender renders or plays, or somebody has something in hand: not even the panel is looked at."""
    return is_rendering() or is_playing() or is_in_hand()


def flat(view: Mapping[str, Any]) -> List[Mapping[str, Any]]:
    """All rows of a view, also those inside of sections and of the dialog."""
    found: List[Mapping[str, Any]] = []
    waiting = list(view["rows"])
    if view["dialog"] is not None:
        waiting += view["dialog"]["rows"]
    while waiting:
        row = waiting.pop(0)
        found.append(row)
        if row["kind"] == "section":
            waiting += row["rows"]
    return found


_session: Optional[Session] = None


def current() -> Optional[Session]:
    """None while the add-on is off."""
    return _session


def start(package: str) -> None:
    global _session
    settings, host = Settings(package), BlenderHost()
    _session = Session(Panel(TABLE, host, settings.connect, settings.for_panel), host, settings)
    _register_timer(0.1)


def stop() -> None:
    global _session
    if bpy.app.timers.is_registered(on_timer):
        bpy.app.timers.unregister(on_timer)
    keeping.end()
    if _session is not None:
        _session.close()
        _session = None


def soon() -> None:
    """After a press: the next step comes at once, also while the timer is slow or was lost."""
    if _session is not None:
        _register_timer(_SOONEST)


def on_timer() -> Optional[float]:
    """Blender drops a timer that raises, for good: a step that failed is told with the next one instead."""
    if _session is None:
        return None
    try:
        return _session.step()
    except Exception as error:
        if _session.host.note_failure(error):
            traceback.print_exc()
        return _AFTER_FAILURE


def _register_timer(seconds: float) -> None:
    # Timers never run in the background, where nothing waits for them either.
    if bpy.app.background:
        return
    if bpy.app.timers.is_registered(on_timer):
        bpy.app.timers.unregister(on_timer)
    bpy.app.timers.register(on_timer, first_interval=seconds, persistent=True)
