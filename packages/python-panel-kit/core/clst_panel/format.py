"""Filters: how values become words, the same in all panels."""
from __future__ import annotations

import datetime
import re
from typing import Any, Callable, Dict, NamedTuple, Optional, Sequence

from .lookup import MISSING, is_empty, step_into

_UNITS = ("kB", "MB", "GB", "TB", "PB")
_DAY = 86400


class Moment(NamedTuple):
    """Now, in seconds since 1970, and where: minutes east of Greenwich, or None for what this computer says."""

    seconds: float
    utc_offset_minutes: Optional[int]

    def local(self, seconds: float) -> datetime.datetime:
        if self.utc_offset_minutes is None:
            return datetime.datetime.fromtimestamp(seconds)
        zone = datetime.timezone(datetime.timedelta(minutes=self.utc_offset_minutes))
        return datetime.datetime.fromtimestamp(seconds, zone).replace(tzinfo=None)


Filter = Callable[[Any, Sequence[str], Moment], Any]


def as_text(value: Any) -> str:
    """How a value is written into a sentence; nothing for what is missing."""
    if value is MISSING or value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if isinstance(value, (list, tuple)):
        return ", ".join(as_text(each) for each in value)
    return "" if isinstance(value, dict) else str(value)


def parse_time(text: Any) -> Optional[float]:
    """Seconds since 1970 of ``2026-03-02T16:20:00.000Z``."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)", text) if isinstance(text, str) else None
    if found is None:
        return None
    numbers = [int(each) for each in found.groups()]
    try:
        return datetime.datetime(*numbers[:6], tzinfo=datetime.timezone.utc).timestamp()  # type: ignore[misc,arg-type]
    except ValueError:  # no day of any calendar
        return None


def format_minute(seconds: float, moment: Moment) -> str:
    return moment.local(seconds).strftime("%Y-%m-%d %H:%M")


def format_ago(seconds: float, moment: Moment) -> str:
    """How long ago, as people say it. A moment in the future (another computer's clock) is shown exactly."""
    age = moment.seconds - seconds
    if age < -60:
        return format_minute(seconds, moment)
    if age < 60:
        return "just now"
    if age < 3600:
        return "%d min ago" % (age // 60)
    if age < _DAY:
        return _ago(int(age // 3600), "hour")
    days = (moment.local(moment.seconds).date() - moment.local(seconds).date()).days
    if days <= 1:
        return "yesterday"
    if days < 14:
        return _ago(days, "day")
    if days < 60:
        return _ago(days // 7, "week")
    if days < 730:
        return _ago(int(days // 30.44), "month")
    return _ago(int(days // 365.25), "year")


def format_size(count: float) -> str:
    """Bytes in powers of 1000, never more than three digits before the unit."""
    if count < 1000:
        return "%d B" % count
    value, unit = float(count), -1
    while True:
        value /= 1000
        unit += 1
        if int(value + 0.5) < 1000 or unit == len(_UNITS) - 1:
            break
    digits = 1 if value < 9.95 or (unit >= 2 and value < 99.95) else 0
    return "%s %s" % (_round(value, digits), _UNITS[unit])


def _round(value: float, digits: int) -> str:
    """Halves go up, as people round, whatever the language does."""
    factor = 10**digits
    whole = int(value * factor + 0.5)
    return "%d" % whole if digits == 0 else "%d.%d" % (whole // factor, whole % factor)


def _ago(count: int, unit: str) -> str:
    return "%d %s%s ago" % (count, unit, "" if count == 1 else "s")


def _of_time(write: Callable[[float, Moment], str]) -> Filter:
    def filter_time(value: Any, words: Sequence[str], moment: Moment) -> Any:
        seconds = parse_time(value)
        return MISSING if seconds is None else write(seconds, moment)

    return filter_time


def _of_number(write: Callable[[float], str]) -> Filter:
    def filter_number(value: Any, words: Sequence[str], moment: Moment) -> Any:
        return write(value) if _is_number(value) else MISSING

    return filter_number


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _of_path(pick: Callable[[str, str], str]) -> Filter:
    def filter_path(value: Any, words: Sequence[str], moment: Moment) -> Any:
        if not isinstance(value, str):
            return MISSING
        folder, _, name = value.replace("\\", "/").rstrip("/").rpartition("/")
        return pick(value[: len(folder)], name)

    return filter_path


def _count(value: Any, words: Sequence[str], moment: Moment) -> Any:
    """``count`` is the number; ``count:file:files`` is it with its noun."""
    if isinstance(value, bool) or value is MISSING or value is None:
        return MISSING
    count = len(value) if isinstance(value, (list, dict, str)) else value
    if len(words) < 2:
        return count
    return "%s %s" % (re.sub(r"\B(?=(\d{3})+$)", ",", "%d" % count), words[0] if count == 1 else words[1])


def _select(is_wanted: bool) -> Filter:
    def select(value: Any, words: Sequence[str], moment: Moment) -> Any:
        if not isinstance(value, list):
            return MISSING
        name, wanted = words[0], words[1:]
        return [each for each in value if _has(step_into(each, name), wanted) == is_wanted]

    return select


def _has(value: Any, wanted: Sequence[str]) -> bool:
    return as_text(value) in wanted if wanted else not is_empty(value)


def _pluck(value: Any, words: Sequence[str], moment: Moment) -> Any:
    if not isinstance(value, list):
        return MISSING
    found = (step_into(each, words[0]) for each in value)
    return [each for each in found if each is not MISSING and each is not None]


def _words(value: Any, words: Sequence[str], moment: Moment) -> Any:
    """``hero, wet`` → both words."""
    if not isinstance(value, str):
        return MISSING
    found = [each.strip() for each in value.split(",")]
    return [each for each in found if each]


def _version_name(value: Any, words: Sequence[str], moment: Moment) -> Any:
    """``v012`` of a version, ``s3`` of a safety copy."""
    number = step_into(value, "number")
    if not _is_number(number):
        return MISSING
    return "s%d" % number if step_into(value, "isSafety") is True else "v%03d" % number


def _ratio(value: Any, words: Sequence[str], moment: Moment) -> Any:
    """``ratio:doneBytes:totalBytes`` of an object: how far it is, 0 to 1."""
    done, total = (step_into(value, word) for word in words)
    if not _is_number(done) or not _is_number(total) or total == 0:
        return MISSING
    return min(1.0, done / total)


#: By name. Each gets the value, the words after its name, and now.
FILTERS: Dict[str, Filter] = {
    "ago": _of_time(format_ago),
    "date": _of_time(format_minute),
    "version": _of_number(lambda number: "v%03d" % number),
    "safety": _of_number(lambda number: "s%d" % number),
    "size": _of_number(format_size),
    "percent": _of_number(lambda factor: "%d %%" % (factor * 100)),
    "name": _of_path(lambda folder, name: name),
    "folder": _of_path(lambda folder, name: folder),
    "count": _count,
    "only": _select(True),
    "without": _select(False),
    "pluck": _pluck,
    "first": lambda value, words, moment: value[: int(words[0])] if isinstance(value, list) else MISSING,
    "versionName": _version_name,
    "ratio": _ratio,
    "words": _words,
    "join": lambda value, words, moment: as_text(value) if isinstance(value, list) else MISSING,
    # An empty text becomes null, which is sent: it takes a value away.
    "orNull": lambda value, words, moment: None if value is MISSING or value == "" else value,
}
