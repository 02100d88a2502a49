"""What is kept for a second try, and what is said of more than is looked at."""
from __future__ import annotations

import os
import unittest
from typing import Any, Dict, List

from clst_panel import Panel
from conversation import NOW
from description import read_description
from scripted import ScriptedClient, ScriptedHost
from test_bounds import PATH, context

BUSY = {"error": {"code": "store-busy", "message": "The project is used by another program.", "retryable": True}}


def job(operation: str, result: Dict[str, Any]) -> Dict[str, Any]:
    return {"answer": {"id": "j1", "operationId": operation, "state": "succeeded", "result": result}}


class PictureHost(ScriptedHost):
    """Its pictures are files."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: List[str] = []
        self.facts.update({"path": PATH, "can": ["capture", "dependencies"], "isDirty": True})

    def capture_preview(self, path: str) -> bool:
        with open(path, "w", encoding="utf-8") as file:
            file.write("a picture")
        self.pictures.append(path)
        return True


class Kept(unittest.TestCase):
    def setUp(self) -> None:
        self.client = ScriptedClient()
        self.client.replies["getContext"] = [{"answer": context(3, False)}]
        self.host = PictureHost()
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
        self.addCleanup(self.panel.close)
        self.ticks()

    def ticks(self, seconds: int = 5) -> None:
        for _ in range(seconds * 4):
            self.clock += 0.25
            self.panel.tick()

    def test_a_save_that_would_replace_what_another_program_wrote_is_known_at_once(self) -> None:
        self.assertFalse(self.panel.would_replace())
        self.host.facts["stamp"] = "theirs"
        # Not looked at by a tick yet.
        self.assertTrue(self.panel.would_replace())
        self.panel.host_changed("saved")
        self.assertFalse(self.panel.would_replace())
        self.host.facts["stamp"] = "theirs again"
        self.assertTrue(self.panel.would_replace())
        # Another name: what lies there was never open here.
        self.host.facts["path"] = PATH + ".other"
        self.assertFalse(self.panel.would_replace())
        self.ticks()
        self.assertFalse(self.panel.would_replace())
        self.panel.close()
        self.assertFalse(self.panel.would_replace())

    def fail_checkpoint(self) -> str:
        self.client.replies["checkpoint"] = [BUSY]
        self.panel.edit("message", "eyes fixed")
        self.panel.press("checkpoint")
        self.ticks(90)
        bars = [row for row in self.panel.view()["rows"] if row["kind"] == "bar"]
        self.assertEqual([each["id"] for each in bars[0]["actions"]], ["tryAgain", "dismiss"])
        return str(bars[0]["key"])

    def is_there(self) -> bool:
        (picture,) = self.host.pictures
        return os.path.exists(picture)

    def test_the_picture_stays_for_a_second_try(self) -> None:
        key = self.fail_checkpoint()
        self.assertTrue(self.is_there())
        self.client.replies["checkpoint"] = [job("checkpoint", {"checkpoints": [{"number": 4}], "failed": []})]
        self.panel.press("tryAgain", {"bar": key})
        self.panel.tick()
        self.assertTrue(self.is_there())
        self.ticks()
        self.assertFalse(self.is_there())
        self.assertIn("Saved v004", [row.get("text") for row in self.panel.view()["rows"]])

    def test_the_picture_goes_when_no_second_try_is_wanted(self) -> None:
        key = self.fail_checkpoint()
        self.panel.press("dismiss", {"bar": key})
        self.ticks()
        self.assertFalse(self.is_there())

    def test_the_picture_goes_with_the_panel(self) -> None:
        self.fail_checkpoint()
        self.panel.close()
        self.assertFalse(self.is_there())


if __name__ == "__main__":
    unittest.main()
