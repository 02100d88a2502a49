"""What another program wrote into the open file stays, also when it is saved over here.

Blender lets nobody keep it from saving. Before it writes, the file is compared with what this Blender read or wrote last.
When it is another one, what is there gets a second name beside it. That costs nothing, whatever its size: Blender writes a
new file and renames it over the old one, whose bytes stay under the second name. Where a disk has no second names, it is
copied.
"""
from __future__ import annotations

import os
import time
from typing import NamedTuple, Optional, Tuple

from ..core import stamp_of

#: A name can have 255 bytes, of which a letter takes up to four.
_LONGEST_STEM = 50


class _Kept(NamedTuple):
    #: What is about to be replaced, with its stamp before.
    path: str
    stamp: str
    #: Its second name.
    name: str


#: The open file, and its stamp when it was read or written here; None while nothing is known of it.
_own: Optional[Tuple[str, str]] = None
_before_reading: Optional[Tuple[str, str]] = None
#: Not known yet to be replaced.
_pending: Optional[_Kept] = None
_last = ""
_problem: Optional[str] = None


def begin(path: str) -> None:
    """The add-on was switched on: what is on the disk counts as what is open.

    :param path: of the open file; empty while it has no name
    """
    if _own is None:
        note_read(path)


def end() -> None:
    """It is switched off: from now on nobody says what is read and written."""
    global _own, _before_reading
    _own = _before_reading = None


def before_reading(path: str) -> None:
    """:param path: the file that is opened next; empty where Blender does not say it"""
    global _before_reading
    _before_reading = (_key(path), stamp_of(path)) if path else None


def note_read(path: str) -> None:
    """:param path: the file that is open now. What was kept of another one is no news of this one."""
    global _own, _before_reading, _last
    before, _before_reading = _before_reading, None
    key = _key(path)
    if before is None:
        # Old versions of Blender do not say it beforehand.
        _own = (key, stamp_of(path))
    else:
        # A session that was recovered has the name of a file that was not read.
        _own = (key, before[1] if before[0] == key else "")
    _last = ""


def note_written(path: str) -> None:
    global _own
    _own = (_key(path), stamp_of(path))
    settle()


def before_writing(open_path: str, target: str) -> None:
    """Called before Blender writes, however that was begun. Never raises.

    :param target: what is written; empty where Blender does not say it
    """
    global _pending, _problem
    settle()
    if not open_path or (target and not is_same_file(target, open_path)):
        return
    stamp = stamp_of(open_path)
    if not stamp or _own is None or _own == (_key(open_path), stamp):
        return
    try:
        _pending = _Kept(open_path, stamp, _keep(open_path))
    except OSError as error:
        _problem = "What another program wrote into %s could not be kept (%s)." % (
            os.path.basename(open_path),
            error.strerror or error,
        )


def settle() -> None:
    """Blender has written, or has failed to: what was not replaced needs no second name."""
    global _pending, _last
    kept, _pending = _pending, None
    if kept is None:
        return
    if stamp_of(kept.path) != kept.stamp:
        _last = kept.name
        return
    try:
        os.remove(kept.name)
    except OSError:
        # It is one file more, and nothing is lost.
        pass


def is_same_file(path: str, other: str) -> bool:
    return _key(path) == _key(other)


def last() -> str:
    """What was kept since the open file was opened; empty for nothing."""
    return _last


def take_problem() -> Optional[str]:
    """A sentence, once."""
    global _problem
    problem, _problem = _problem, None
    return problem


def _keep(path: str) -> str:
    name = _free_name(path)
    try:
        os.link(path, name)
    except OSError:
        # Disks without second names, such as those of cameras and of some servers.
        part = name + ".part"
        try:
            import shutil

            shutil.copy2(path, part)
            os.replace(part, name)
        except OSError:
            if os.path.exists(part):
                os.remove(part)
            raise
    return name


def _free_name(path: str) -> str:
    folder, name = os.path.split(path)
    stem, ending = os.path.splitext(name)
    begin = "%s-other-%s" % (stem[:_LONGEST_STEM], time.strftime("%Y%m%d-%H%M%S"))
    for number in range(1, 1000):
        found = os.path.join(folder, "%s%s%s" % (begin, "" if number == 1 else "-%d" % number, ending))
        if not os.path.lexists(found):
            return found
    raise OSError("no name is free")


def _key(path: str) -> str:
    return os.path.normcase(os.path.realpath(path)) if path else ""
