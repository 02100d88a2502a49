"""Plays a conversation of the vectors with a panel; the README beside them says what the steps mean."""
from __future__ import annotations

import json
from typing import Any, Callable, Dict, Iterator, List

from clst_panel import Panel, plain
from scripted import ScriptedClient, ScriptedHost

Json = Dict[str, Any]
NOW = 1772470800.0  # 2026-03-02T17:00:00Z
_TICKS = 40


class Conversation:
    def __init__(self, table: Json, script: List[Json]) -> None:
        self._table = table
        self._script = list(script)
        self._clock = 0.0
        self._keys = 0
        self._host = ScriptedHost()
        self._client = ScriptedClient()
        # What is said first is so before the panel begins.
        while self._script and next(iter(self._script[0])) in ("host", "bridge"):
            ((name, said),) = self._script.pop(0).items()
            if name == "host":
                self._host.facts.update(said)
            else:
                self._set_replies(said)
        self._panel = Panel(
            table,
            self._host,
            lambda author, program: self._client,
            {"utcOffsetMinutes": 0, "panelVersion": "1.2.3", "author": None},
            clock=lambda: self._clock,
            now=lambda: NOW + self._clock,
            new_key=self._key,
        )
        self._host.note = self._panel.host_changed

    def play(self) -> None:
        """Raises AssertionError where something is not as the script says."""
        panel = self._panel
        steps: Dict[str, Callable[[Any], None]] = {
            "host": self._set_facts,
            "bridge": self._set_replies,
            "events": self._client.happen,
            "press": lambda said: panel.press(*said),
            "edit": lambda said: panel.edit(*said),
            "answer": panel.answer,
            "toggle": panel.toggle_section,
            "more": panel.more,
            "select": lambda said: panel.select(*said),
            "after": self._pass,
            "ticks": self._tick,
            "requests": self._compare_requests,
            "calls": self._compare_calls,
            "view": self._compare_view,
        }
        for place, step in enumerate(self._script):
            ((name, said),) = step.items()
            try:
                steps[name](said)
                if name not in ("ticks", "requests", "calls", "view"):
                    self._tick(_TICKS)
            except AssertionError as error:
                raise AssertionError("step %d after the first facts, %s: %s" % (place, name, error)) from None

    def _key(self) -> str:
        self._keys += 1
        return "key-%d" % self._keys

    def _tick(self, count: int) -> None:
        for _ in range(count):
            self._panel.tick()

    def _pass(self, seconds: float) -> None:
        for _ in range(int(seconds * 2)):
            self._clock += 0.5
            self._tick(1)

    def _set_facts(self, said: Json) -> None:
        facts = dict(said)
        notes = facts.pop("notes", [])
        self._host.facts.update(facts)
        for note in notes:
            self._panel.host_changed(note)

    def _set_replies(self, said: Json) -> None:
        for operation, replies in said.items():
            self._client.replies[operation] = list(replies) if isinstance(replies, list) else [replies]

    def _compare_requests(self, said: List[Json]) -> None:
        asked, self._client.requests = self._client.requests, []
        _compare_lists(said, [json.loads(json.dumps(_without_pictures(each))) for each in asked])

    def _compare_calls(self, said: List[Any]) -> None:
        called, self._host.calls = self._host.calls, []
        if said != called:
            raise AssertionError("called %s" % json.dumps(called))

    def _compare_view(self, said: Json) -> None:
        view = plain(self._panel.view())
        rows = list(_all_rows(view["rows"]))
        for wanted in said.get("rows", []):
            if not any(is_part(wanted, row) for row in rows):
                raise AssertionError("no row has %s; there are\n%s" % (json.dumps(wanted), _lines(rows)))
        for unwanted in said.get("gone", []):
            if any(is_part(unwanted, row) for row in rows):
                raise AssertionError("a row has %s" % json.dumps(unwanted))
        for name in ("dialog", "status"):
            if name in said and not is_part(said[name], view[name]):
                raise AssertionError("%s is %s" % (name, json.dumps(view[name], indent=1)))


def is_part(wanted: Any, found: Any) -> bool:
    """Whether all that is wanted is there."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(
            name in found and is_part(value, found[name]) for name, value in wanted.items()
        )
    if isinstance(wanted, list):
        return (
            isinstance(found, list)
            and len(found) == len(wanted)
            and all(is_part(*pair) for pair in zip(wanted, found))
        )
    return bool(wanted == found)


def _compare_lists(wanted: List[Json], found: List[Json]) -> None:
    named = [{name: each.get(name) for name in said} for said, each in zip(wanted, found)]
    if len(wanted) != len(found) or named != wanted:
        raise AssertionError("asked\n%s" % _lines(found))


def _without_pictures(request: Json) -> Json:
    fields = request["fields"]
    if "previewPath" in fields and "clst-" in fields["previewPath"]:
        return {**request, "fields": {**fields, "previewPath": "PICTURE"}}
    return request


def _all_rows(rows: List[Json]) -> Iterator[Json]:
    for row in rows:
        yield row
        if row["kind"] == "section":
            yield from _all_rows(row["rows"])


def _lines(found: List[Json]) -> str:
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in found)
