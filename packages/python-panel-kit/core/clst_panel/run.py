"""One press of a button, from the first question to the last sentence."""
from __future__ import annotations

import os
from typing import Any, Callable, Dict, List, Optional

from .conditions import choose, holds
from .dialogs import ask, buttons_of, offered
from .failure import Failure
from .lookup import Scope
from .parts import Parts, Ready, Work
from .steps import Steps
from .table import Json


class Cancelled(Exception):
    """The person changed their mind: nothing is said about it."""


class Run:
    """``panel_step`` does what the panel itself does, by name. A run that failed can go on from the step that did."""

    def __init__(
        self,
        parts: Parts,
        key: str,
        action: str,
        args: Dict[str, Any],
        item: Any,
        panel_step: Callable[["Run", str], None],
    ) -> None:
        self._parts = parts
        self.key = key
        self.action = action
        self.said: Json = parts.table.actions[action]
        self.panel_step: Callable[[str], None] = lambda name: panel_step(self, name)
        model = parts.model
        #: Names for the expressions of the action. What was known of the file at the press stays: it is about that file.
        self.values: Dict[str, Any] = {"args": args, "context": model.context}
        if item is not None:
            self.values["item"] = item
        self.path: str = model.host["path"]
        self.shown: Json = {"key": key, "action": action, "text": "", "factor": None, "canCancel": False}
        self.is_cancelled = False
        self.is_done = False
        #: The person said that what is not saved here may be lost.
        self.may_discard = False
        #: What was typed when the bridge was asked; nothing before.
        self.sent: Optional[Dict[str, Any]] = None
        self._is_left = False
        self._is_kept = False
        #: Files that are removed at the end.
        self.temporary: List[str] = []
        self._steps = Steps(parts, self)
        self._work: Work = self._all()
        self._ready: Ready = lambda: True

    @property
    def scope(self) -> Scope:
        return self._parts.model.scope().child(self.values)

    def go_on(self) -> None:
        """Goes on if what it waits for has come. Never raises."""
        if self.is_done or not self._ready():
            return
        try:
            self._ready = next(self._work)
            return
        except (StopIteration, Cancelled):
            pass
        except Exception as error:
            self._fail(Failure.of(error))
        self.is_done = True
        if not self._is_kept:
            self.tidy()

    def again(self) -> "Run":
        """Goes on from the step that failed; what was asked for is asked for with the same key."""
        self.is_done = False
        self.is_cancelled = False
        self._is_kept = False
        self._work = self._rest()
        self._ready = lambda: True
        return self

    def cancelled(self) -> Cancelled:
        return Cancelled()

    def check_same_file(self) -> None:
        """Nothing is done to another file than the one at the press."""
        if self._parts.model.host["path"] != self.path:
            raise Failure("host", "Another file is open now. Nothing was done.")

    def leave_to_person(self, why: str, action: str, args: Dict[str, Any]) -> None:
        """What was done is there; opening it is left to an action, because something could be lost."""
        self._is_left = True
        ready = choose(self.said.get("ready"), self.scope) or "The file is ready"
        self._parts.messages.waiting("%s; %s" % (ready, why), action, args)

    def _all(self) -> Work:
        dialog = self.said.get("dialog")
        if dialog is not None and holds(dialog.get("when"), self.scope):
            button = yield from ask(self._parts, "action:" + self.action, dialog, buttons_of(dialog), self)
            if button["then"] != "continue":
                raise Cancelled
        for name in self.said.get("guards", []):
            yield from self._guard(name)
        yield from self._rest()

    def _guard(self, name: str) -> Work:
        guard = self._parts.table.guards[name]
        self._parts.facts.look_closely()
        if not holds(guard.get("when"), self.scope):
            return
        then, steps = "continue", guard.get("steps", [])
        if "buttons" in guard:
            button = yield from ask(self._parts, "guard:" + name, guard, offered(guard["buttons"], self.scope), self)
            then, steps = button["then"], button.get("steps", [])
        self.check_same_file()
        yield from self._steps.perform(steps)
        if then != "continue":
            raise Cancelled

    def _rest(self) -> Work:
        facts = self._parts.facts
        expecting = int("reload-file" in self.said.get("after", []))
        facts.expecting += expecting
        self.show(choose(self.said.get("busy"), self.scope) or "")
        try:
            yield from self._steps.perform(self.said.get("steps", []), is_main=True)
            done = choose(self.said.get("done"), self.scope)
            for what in self.said.get("after", []):
                self.panel_step(what)
        finally:
            facts.expecting -= expecting
        if expecting:
            facts.written_by_clst(self.path)
        if done and not self._is_left:
            self._parts.messages.result(done)

    def show(self, text: str, factor: Optional[float] = None, can_cancel: bool = False) -> None:
        """What is under way, for the view."""
        changed = {"text": text, "factor": factor, "canCancel": can_cancel}
        if any(self.shown[name] != value for name, value in changed.items()):
            self.shown.update(changed)
            self._parts.model.touch()

    def tidy(self) -> None:
        """Removes the pictures that were taken for it."""
        for path in self.temporary:
            try:
                os.remove(path)
            except OSError:
                # The system empties that folder too.
                pass

    def _fail(self, failure: Failure) -> None:
        if failure.code == "cancelled" and self.is_cancelled:
            return
        for what in self.said.get("failed", []):
            self.panel_step(what)
        self._is_kept = failure.is_lost or failure.is_retryable
        self._parts.messages.error(self.action, failure, self if self._is_kept else None)

