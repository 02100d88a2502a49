"""What the host has open, and whether another program wrote the file meanwhile."""
from __future__ import annotations

from typing import Any, Callable, Dict, List, NamedTuple

from .host import CAPABILITIES, Host
from .model import Model

#: Seconds between two looks at the file on the disk.
_LOOK_EVERY = 2.0
#: So many files are remembered that stay open behind the one in front.
_MOST_KEPT = 50


class _Note(NamedTuple):
    what: str
    path: str
    stamp: str
    is_clean: bool


class _Kept(NamedTuple):
    """What is known of a file that stays open behind another one."""

    stamp: str
    seen: str
    fields: Dict[str, Any]
    is_by_clst: bool


class Facts:
    """Read from the host at each tick; notes of handlers are taken up then."""

    def __init__(self, model: Model, host: Host, clock: Callable[[], float]) -> None:
        self._model = model
        self._host = host
        self._clock = clock
        self._notes: List[_Note] = []
        self._kept: Dict[str, _Kept] = {}
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
        path, stamp, is_clean = "", "", False
        if what in ("opened", "saved"):
            try:
                path = self._host.current_file()
                stamp = self._stamp_of(path)
                is_clean = not self._host.is_dirty()
            except Exception:  # a handler must not raise; the next look at the host says what is wrong
                pass
        self._notes.append(_Note(what, path, stamp, is_clean))
        del self._notes[:-20]

    def look(self) -> None:
        """Raises what the host raises; then what was known stays."""
        path, is_dirty = self._host.current_file(), bool(self._host.is_dirty())
        notes, self._notes = self._notes, []
        names = [note.what for note in notes]
        known = self._model.host
        self.times_saved += "saved" in names
        is_new = "opened" in names or "new" in names
        if path != known["path"]:
            is_saved_as = "saved" in names and not self._is_open(known["path"])
            self._leave(known["path"], notes)
            self._opened(path, is_saved_as, is_new)
        elif is_new:
            self._opened(path, False, True)
        elif "saved" in names:
            self.times_written += 1
        # Another program can have written since: what counts is what was there then.
        stamp = _last_stamp(notes, path, not is_dirty)
        if stamp:
            self._accept(stamp)
        facts = {**known, **self._more_facts(), "path": path, "isDirty": is_dirty}
        if facts != known:
            self._model.host = facts
            self._model.touch()
        if self._clock() - self._last_look >= _LOOK_EVERY:
            self._look_at_disk()

    def look_closely(self) -> None:
        """The same, and at the file on the disk whenever the last look was: before something could be lost."""
        self.look()
        self._look_at_disk()

    def would_replace(self) -> bool:
        """Whether a save of the open file now would replace what another program wrote. It only looks."""
        path = self._host.current_file()
        known = _last_stamp(self._notes, path, True)
        if not known and path == self._model.host["path"] and not {"opened", "new"} & {note.what for note in self._notes}:
            known = self._stamp
        stamp = self._stamp_of(path)
        return bool(known and stamp) and stamp != known and self.expecting == 0

    def fields_of(self, path: str, name: str) -> Dict[str, Any]:
        """Where a field is kept that is about a file, which may be open behind another one by now."""
        is_of_file = self._model.table.fields.get(name, {}).get("of") == "file"
        if not is_of_file or path == self._model.host["path"]:
            return self._model.fields
        return self._kept[path].fields if path in self._kept else {}

    def restamp(self) -> None:
        """The file on the disk is what is open: it was just opened or saved, or the person said so."""
        self._accept(self._stamp_of(self._host.current_file()))
        self.times_written += 1

    def written_by_clst(self, path: str) -> None:
        """What a run had written is there. Where it was not opened, nobody else is to blame for the difference."""
        stamp = self._stamp_of(path)
        kept = self._kept.get(path)
        if path == self._model.host["path"]:
            if stamp and stamp != self._seen:
                self._seen = stamp
                self.times_written += 1
                self._set_changed(bool(self._stamp) and stamp != self._stamp, True)
        elif kept is not None and stamp and stamp != kept.seen:
            self._kept[path] = kept._replace(seen=stamp, is_by_clst=True)

    def _more_facts(self) -> Dict[str, Any]:
        # An adapter that was made before there were any has none.
        more = getattr(self._host, "more_facts", None)
        return {} if more is None else dict(more())

    def _opened(self, path: str, is_saved_as: bool, is_new: bool) -> None:
        """What was typed is about the file that was open; when that only got another name it stays."""
        self.times_opened += 1
        kept = self._kept.pop(path, None)
        if is_new:
            kept = None
        if not is_saved_as:
            self._model.fields = {**self._fields(False), **(kept.fields if kept else {})}
        if kept is None:
            self._accept(self._stamp_of(path))
        else:
            # It was open all the time: what was written meanwhile is not what is open.
            self._stamp, self._seen = kept.stamp, kept.seen
            self._last_look = self._clock() - _LOOK_EVERY
            self._set_changed(bool(kept.stamp and kept.seen) and kept.seen != kept.stamp, kept.is_by_clst)
        self._model.touch()

    def _leave(self, path: str, notes: List[_Note]) -> None:
        """Another file is in front: what is known of this one stays, as long as the host has it open."""
        if self._is_open(path):
            stamp = _last_stamp(notes, path, False)
            is_by_clst = not stamp and self._model.is_changed_by_clst
            self._kept[path] = _Kept(stamp or self._stamp, stamp or self._seen, self._fields(True), is_by_clst)
        self._kept = {each: kept for each, kept in self._kept.items() if self._is_open(each)}
        for each in list(self._kept)[:-_MOST_KEPT]:
            del self._kept[each]

    def _is_open(self, path: str) -> bool:
        # Only hosts with many documents say so.
        is_open = getattr(self._host, "is_open", None)
        return bool(path) and is_open is not None and bool(is_open(path))

    def _fields(self, is_of_file: bool) -> Dict[str, Any]:
        said = self._model.table.fields
        return {
            name: value
            for name, value in self._model.fields.items()
            if (said.get(name, {}).get("of") == "file") == is_of_file
        }

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

    def _set_changed(self, is_changed: bool, is_by_clst: bool = False) -> None:
        model, is_by_clst = self._model, is_changed and is_by_clst
        if (is_changed, is_by_clst) != (model.is_changed_on_disk, model.is_changed_by_clst):
            model.is_changed_on_disk, model.is_changed_by_clst = is_changed, is_by_clst
            model.touch()


def _last_stamp(notes: List[_Note], path: str, is_clean: bool) -> str:
    """Of the file as it was opened or saved last. A save after which there are changes was one of a copy."""
    stamps = [
        note.stamp for note in notes if note.path == path and (note.what != "saved" or note.is_clean or is_clean)
    ]
    return next((stamp for stamp in reversed(stamps) if stamp), "")
