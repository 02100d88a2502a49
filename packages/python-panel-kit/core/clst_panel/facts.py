"""What the host has open, and whether another program wrote the file meanwhile."""
from __future__ import annotations

from typing import Any, Callable, Dict, List, Tuple

from .host import CAPABILITIES, Host
from .model import Model

#: Seconds between two looks at the file on the disk.
_LOOK_EVERY = 2.0


class Facts:
    """Read from the host at each tick; notes of handlers are taken up then."""

    def __init__(self, model: Model, host: Host, clock: Callable[[], float]) -> None:
        self._model = model
        self._host = host
        self._clock = clock
        self._notes: List[Tuple[str, str, str]] = []
        #: Of the file as it was opened or saved here, and as it was seen last.
        self._stamp = ""
        self._seen = ""
        self._last_look = clock() - _LOOK_EVERY
        #: Grows whenever another file is open, or the same one anew.
        self.times_opened = 0
        #: Grows whenever the file on the disk is another one than before.
        self.times_written = 0
        #: Grows with each save of the open file.
        self.times_saved = 0
        #: Runs that have the file written: while there are any, nobody else is blamed for it.
        self.expecting = 0
        model.host = {
            "name": host.name,
            "version": host.version,
            "path": "",
            "isDirty": False,
            "can": [each for each in CAPABILITIES if host.can(each)],
        }

    def note(self, what: str) -> None:
        """From a handler of the host: what the file on the disk is at this moment, and nothing more."""
        path, stamp = "", ""
        if what in ("opened", "saved"):
            try:
                path = self._host.current_file()
                stamp = self._stamp_of(path)
            except Exception:  # a handler must not raise; the next look at the host says what is wrong
                pass
        self._notes.append((what, path, stamp))
        del self._notes[:-20]

    def look(self) -> None:
        """Raises what the host raises; then what was known stays."""
        path, is_dirty = self._host.current_file(), bool(self._host.is_dirty())
        notes, self._notes = self._notes, []
        names = [what for what, _, _ in notes]
        known = self._model.host
        self.times_saved += "saved" in names
        if path != known["path"]:
            self._opened(path, "saved" in names)
        elif "opened" in names or "new" in names:
            self._opened(path, False)
        elif "saved" in names:
            self.times_written += 1
        # Another program can have written since: what counts is what was there then.
        stamps = [stamp for what, of, stamp in notes if of == path and stamp]
        if stamps:
            self._accept(stamps[-1])
        facts = {**known, **self._more_facts(), "path": path, "isDirty": is_dirty}
        if facts != known:
            self._model.host = facts
            self._model.touch()
        if self._clock() - self._last_look >= _LOOK_EVERY:
            self._look_at_disk()

    def restamp(self) -> None:
        """The file on the disk is what is open: it was just opened or saved, or the person said so."""
        self._accept(self._stamp_of(self._host.current_file()))
        self.times_written += 1

    def _more_facts(self) -> Dict[str, Any]:
        # An adapter that was made before there were any has none.
        more = getattr(self._host, "more_facts", None)
        return {} if more is None else dict(more())

    def _opened(self, path: str, is_saved_as: bool) -> None:
        """What was typed is about the file that was open; when that only got another name it stays."""
        self.times_opened += 1
        if not is_saved_as:
            fields = self._model.table.fields
            kept = {k: v for k, v in self._model.fields.items() if fields.get(k, {}).get("of") != "file"}
            self._model.fields = kept
        self._accept(self._stamp_of(path))
        self._model.touch()

    def _stamp_of(self, path: str) -> str:
        return self._host.file_stamp(path) if path else ""

    def _accept(self, stamp: str) -> None:
        self._stamp = self._seen = stamp
        self._last_look = self._clock()
        self._set_changed(False)

    def _look_at_disk(self) -> None:
        self._last_look = self._clock()
        path: Any = self._model.host["path"]
        if not path or self.expecting > 0:
            return
        stamp = self._host.file_stamp(path)
        if stamp == self._seen:
            return
        self._seen = stamp
        self.times_written += 1
        if not self._stamp:
            self._stamp = stamp
        elif stamp:
            self._set_changed(stamp != self._stamp)

    def _set_changed(self, is_changed: bool) -> None:
        if is_changed != self._model.is_changed_on_disk:
            self._model.is_changed_on_disk = is_changed
            self._model.touch()
