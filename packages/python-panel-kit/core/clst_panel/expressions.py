"""Expressions of the description: texts in which ``{path}`` stands for a value.

``{a ?? b|filter:word}``: the first of the paths where something is, then the filters from left to right. A text that is one
expression gives the value itself; one that contains some gives text. Nothing is computed but what format.py offers.
"""
from __future__ import annotations

import re
from typing import Any, Dict, List, NamedTuple, Tuple, Union

from .format import FILTERS, Moment, as_text
from .lookup import MISSING, Scope, is_empty


class Reading(NamedTuple):
    """What one pair of braces says."""

    paths: Tuple[str, ...]
    filters: Tuple[Tuple[str, Tuple[str, ...]], ...]


Part = Union[str, Reading]
_BRACES = re.compile(r"\{([^{}]*)\}")
#: Descriptions are constant: each of their texts is taken apart once.
_parsed: Dict[str, List[Part]] = {}


def parse_reading(inner: str) -> Reading:
    """Takes apart what is between the braces."""
    said, *filters = inner.split("|")
    paths = tuple(path.strip() for path in said.split("??"))
    named = (text.strip().split(":") for text in filters)
    return Reading(paths, tuple((name, tuple(words)) for name, *words in named))


def parse(template: str) -> List[Part]:
    """The parts of a text, cached."""
    found = _parsed.get(template)
    if found is None:
        found = []
        position = 0
        for match in _BRACES.finditer(template):
            if match.start() > position:
                found.append(template[position : match.start()])
            found.append(parse_reading(match[1]))
            position = match.end()
        if position < len(template):
            found.append(template[position:])
        _parsed[template] = found
    return found


def read(reading: Reading, scope: Scope) -> Any:
    """The value of one pair of braces; :data:`MISSING` where nothing is."""
    value: Any = MISSING
    for path in reading.paths:
        value = scope.find(path)
        if value is not MISSING and value is not None and value != "":
            break
    if value is None:
        value = MISSING
    moment = _moment(scope)
    for name, words in reading.filters:
        value = FILTERS[name](value, words, moment)
    return value


def read_path(path: str, scope: Scope) -> Any:
    """The value at a path as conditions write it: without braces."""
    key = "{%s}" % path
    part = parse(key)[0]
    return read(part, scope) if isinstance(part, Reading) else MISSING


def text_of(template: str, scope: Scope) -> str:
    """The text, with nothing in place of what is missing."""
    return "".join(part if isinstance(part, str) else as_text(read(part, scope)) for part in parse(template))


def value_of(template: Any, scope: Scope) -> Any:
    """The value of anything that a description holds.

    Of a list, what is missing is left out, and so it is of an object. An empty text that was read is missing too: nobody
    wrote anything. A null in the description stays null.
    """
    if isinstance(template, str):
        parts = parse(template)
        if len(parts) == 1 and isinstance(parts[0], Reading):
            value = read(parts[0], scope)
            return MISSING if isinstance(value, str) and value == "" else value
        return text_of(template, scope)
    if isinstance(template, dict):
        found = {name: value_of(each, scope) for name, each in template.items()}
        return {name: each for name, each in found.items() if each is not MISSING}
    if isinstance(template, list):
        return [value for value in (value_of(each, scope) for each in template) if value is not MISSING]
    return template


def is_there(path: str, scope: Scope) -> bool:
    """Something is at the path, see :func:`is_empty`."""
    return not is_empty(read_path(path, scope))


def _moment(scope: Scope) -> Moment:
    found = scope.get("now")
    return found if isinstance(found, Moment) else Moment(0.0, None)
