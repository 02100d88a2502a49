"""What a tick and a view cost at most, by counting."""
import unittest
from typing import Any, Dict, List

from clst_panel import Panel
from clst_panel.calls import STEPS_PER_TICK
from conversation import NOW
from description import read_description
from scripted import ScriptedClient, ScriptedHost

PATH = "/shows/tired-king/shot010/scene.blend"


def version(number: int) -> Dict[str, Any]:
    return {
        "id": "c%d" % number,
        "number": number,
        "comment": "version %d" % number,
        "author": "Ana",
        "createdAt": "2026-03-02T16:20:00.000Z",
        "status": None,
        "hasPreview": False,
        "isSafety": False,
    }


def context(first: int, more: bool) -> Dict[str, Any]:
    return {
        "path": PATH,
        "place": "file",
        "project": {"key": "p1", "isReadOnly": False},
        "item": {"kind": "asset", "path": "shot010/scene.blend", "headNumber": first, "baseNumber": first, "tags": []},
        "state": "normal",
        "actions": [{"name": "revert", "isAllowed": True}, {"name": "openVersion", "isAllowed": True}],
        "checkpoints": [version(number) for number in range(first, first - 50, -1)],
        "statuses": [],
        "eventCursor": "c-0",
        **({"nextCursor": str(first - 50)} if more else {}),
    }


class Bounds(unittest.TestCase):
    def setUp(self) -> None:
        self.client = ScriptedClient()
        self.host = ScriptedHost()
        self.host.facts["path"] = PATH
        self.clock = 0.0
        self.panel = Panel(
            read_description(),
            self.host,
            lambda author, program: self.client,
            {"utcOffsetMinutes": 0},
            clock=lambda: self.clock,
            now=lambda: NOW + self.clock,
        )
        self.host.note = self.panel.host_changed

    def history(self) -> Dict[str, Any]:
        for row in self.panel.view()["rows"]:
            if row["kind"] == "section" and row["id"] == "history":
                return dict(row["rows"][0])
        raise AssertionError("no history")

    def ticks(self, count: int = 10) -> None:
        for _ in range(count):
            before = self.panel._calls.steps
            self.panel.tick()
            self.assertLessEqual(self.panel._calls.steps - before, STEPS_PER_TICK)

    def made(self) -> int:
        return self.panel._caches["history"].count

    def load_5000(self) -> None:
        self.client.replies["getContext"] = [{"answer": context(5000, True)}]
        self.ticks()
        while self.history()["isMore"]:
            first = int(self.panel._model.sections["history"].next_cursor or 0)
            answer: Dict[str, Any] = {"checkpoints": [version(number) for number in range(first, first - 50, -1)]}
            if first > 50:
                answer["nextCursor"] = str(first - 50)
            self.client.replies["history"] = [{"answer": answer}]
            self.panel.more("history")
            self.ticks()

    def test_only_rows_that_are_looked_at_are_made(self) -> None:
        self.load_5000()
        items = self.history()["items"]
        self.assertEqual(len(items), 5000)
        self.assertEqual(self.made(), 0)
        self.assertEqual([items[place]["badge"] for place in range(3)], ["v5000", "v4999", "v4998"])
        self.assertEqual(items[4999]["title"], "version 1")
        self.assertEqual(self.made(), 4)
        self.assertIs(items[0], self.history()["items"][0])
        self.assertEqual(self.made(), 4)

    def test_typing_and_progress_make_no_rows_anew(self) -> None:
        self.load_5000()
        list(self.history()["items"])
        self.assertEqual(self.made(), 5000)
        for letter in "eyes fixed":
            self.panel.edit("message", letter)
            self.ticks(1)
            self.history()["items"][0]
        self.assertEqual(self.made(), 5000)
        self.clock += 60
        self.ticks(1)
        self.history()["items"][0]
        self.assertEqual(self.made(), 5001)

    def test_a_new_version_costs_one_question_however_long_the_history_is(self) -> None:
        self.load_5000()
        self.client.requests.clear()
        self.client.replies["getContext"] = [{"answer": context(5001, True)}]
        self.client.happen([{"type": "checkpoint-created", "projectKey": "p1"}])
        for _ in range(4):
            self.clock += 0.5
            self.ticks()
        self.assertEqual([each["operation"] for each in self.client.requests], ["getContext"])
        items = self.history()["items"]
        self.assertEqual((len(items), items[0]["key"], items[5000]["key"]), (5001, "c5001", "c1"))

    def test_a_view_is_made_once_for_each_change(self) -> None:
        self.client.replies["getContext"] = [{"answer": context(100, False)}]
        self.ticks()
        view = self.panel.view()
        self.ticks(50)
        self.assertIs(self.panel.view(), view)
        self.panel.edit("message", "x")
        self.assertIsNot(self.panel.view(), view)

    def test_many_questions_at_once_take_turns(self) -> None:
        self.client.replies["getContext"] = [{"answer": context(100, False)}]
        self.ticks()
        for operation in ("history", "list", "listProjects", "listJobs", "listTrash", "matchPaths"):
            self.client.replies[operation] = [{"never": True}]
        for section in self.panel._model.sections:
            if section != "history":
                self.panel.toggle_section(section)
        self.ticks(20)
        self.assertGreater(len(self.panel._calls._pending), STEPS_PER_TICK)
        self.client.replies["getContext"] = [{"answer": {**context(100, False), "state": "modified"}}]
        self.client.happen([{"reset": True}])
        self.clock += 1
        self.ticks(20)
        self.assertEqual(self.panel.view()["rows"][0]["key"], "modified")

    def test_presses_and_notes_do_not_pile_up(self) -> None:
        for _ in range(1000):
            self.panel.press("retry")
            self.panel.host_changed("edited")
        self.assertLessEqual(len(self.panel._presses), 20)
        self.assertLessEqual(len(self.panel._parts.facts._notes), 20)

    def test_it_looks_for_the_bridge_ever_less_often(self) -> None:
        away = {"error": {"code": "bridge-not-running", "message": "The clst bridge is not running."}}
        self.client.replies["getBridge"] = [away]
        tries: List[float] = []
        start = self.client.start

        def counted(*args: Any, **more: Any) -> Any:
            tries.append(self.clock)
            return start(*args, **more)

        self.client.start = counted  # type: ignore[method-assign]
        while self.clock < 125:
            self.ticks(3)
            self.clock += 0.25
        self.assertEqual([round(each) for each in tries], [0, 1, 3, 7, 15, 31, 61, 91, 121])

    def test_a_host_that_fails_is_said_once(self) -> None:
        def fail() -> bool:
            raise RuntimeError("no window")

        self.host.is_dirty = fail  # type: ignore[method-assign]
        self.ticks(30)
        bars = [row for row in self.panel.view()["rows"] if row["kind"] == "bar"]
        self.assertEqual([bar["text"] for bar in bars], ["The panel made a mistake: no window (RuntimeError)."])

    def test_answers_of_another_form_are_survived(self) -> None:
        right = context(100, False)
        self.client.replies["getContext"] = [{"answer": right}]
        self.ticks()
        wrong: List[Dict[str, Any]] = [
            {"actions": 7},
            {"checkpoints": 7},
            {"item": "x"},
            {"statuses": [1]},
            {"project": 3},
            {"item": {"headNumber": "x"}},
        ]
        parts: List[Any] = [{**right, **each} for each in wrong]
        for place, part in enumerate([*parts, [], "x", None, 7]):
            for answer in (part, right):
                self.client.replies["getContext"] = [{"answer": answer}]
                self.panel.press("refresh")
                for _ in range(20):
                    self.clock += 0.5
                    self.ticks(2)
                    self.panel.view()
            self.assertEqual(self.panel.view()["rows"][0]["key"], "normal", place)

    def test_nothing_goes_on_after_the_end(self) -> None:
        self.client.replies["getContext"] = [{"never": True}]
        self.ticks()
        self.panel.close()
        asked = len(self.client.requests)
        self.ticks()
        self.assertEqual(len(self.client.requests), asked)
        self.assertEqual(self.panel._calls._pending, [])


if __name__ == "__main__":
    unittest.main()
