import tempfile
import threading
import unittest

from clst_client import OMIT, Client, ClstApiError, Picture, PumpedClient, pages
from programs import Answer, Program, announce, write_json

JOB = "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65"
PROJECT = "abcd1234"


class Exchange(unittest.TestCase):
    def bridge(self, answer: Answer) -> Program:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        program = Program(answer=answer)
        self.addCleanup(program.close)
        announce(folder.name, port=program.port)
        self.home = folder.name
        self.clst = Client(folder.name)
        self.panel = PumpedClient(folder.name)
        return program

    def assert_code(self, code: str, timeout: float = 60.0) -> ClstApiError:
        with self.assertRaises(ClstApiError) as caught:
            self.clst.list_projects(timeout=timeout)
        self.assertEqual(caught.exception.code, code)
        return caught.exception

    def test_pumps_without_waiting_for_a_bridge_that_takes_its_time(self) -> None:
        go_on = threading.Event()

        def answer(connection, _):
            go_on.wait()
            write_json(connection, 200, {"projects": ["late"]})

        self.bridge(answer)
        self.addCleanup(go_on.set)
        call = self.panel.list_projects()
        for _ in range(200):
            self.assertFalse(call.pump())
        with self.assertRaises(RuntimeError):
            call.result()
        go_on.set()
        self.assertEqual(call.wait()["projects"], ["late"])
        self.assertTrue(call.pump())

    def test_says_who_works_only_where_it_is_told(self) -> None:
        program = self.bridge(lambda connection, _: write_json(connection, 200, {"projects": []}))
        self.clst.list_projects()
        self.assertNotIn(b"clst-", program.requests[-1].lower())
        Client(self.home, author="Ána", program="Blender/4.2.1").list_projects()
        self.assertIn(b"\r\nClst-Author: %C3%81na\r\nClst-Program: Blender/4.2.1\r\n", program.requests[-1])
        with self.assertRaises(ValueError):
            Client(self.home, program="a\r\nX: b")

    def test_ends_a_call_that_nobody_wants_any_more(self) -> None:
        go_on = threading.Event()
        self.bridge(lambda connection, _: go_on.wait() and None)
        self.addCleanup(go_on.set)
        call = self.panel.list_projects()
        call.pump()
        call.close()
        self.assertTrue(call.is_done)
        with self.assertRaises(ClstApiError) as caught:
            call.result()
        self.assertEqual(caught.exception.code, "cancelled")

    def test_gives_up_at_the_deadline(self) -> None:
        go_on = threading.Event()
        self.bridge(lambda connection, _: go_on.wait() and None)
        self.addCleanup(go_on.set)
        self.assertTrue(self.assert_code("no-answer", timeout=0.2).retryable)

    def test_reads_large_answers_and_pictures(self) -> None:
        data = bytes(range(256)) * 80_000

        def answer(connection, _):
            head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: %d\r\n\r\n" % len(data)
            connection.sendall(head.encode() + data)

        self.bridge(answer)
        self.assertEqual(self.clst.get_preview(PROJECT, path="a.blend"), Picture("image/png", data))

    def test_reads_answers_in_parts(self) -> None:
        def answer(connection, _):
            connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            for part in (b'{"projects"', b": [\"\\r\\n0\\r\\n\\r\\n\"]}"):
                connection.sendall(b"%x\r\n%s\r\n" % (len(part), part))
            connection.sendall(b"0\r\n\r\n")

        self.bridge(answer)
        self.assertEqual(self.clst.list_projects()["projects"], ["\r\n0\r\n\r\n"])

    def test_says_what_is_wrong_with_an_answer(self) -> None:
        cases = [
            (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}", "no-answer"),
            (b"HTTP/1.1 200 OK\r\nContent-Len", "no-answer"),
            (b"", "no-answer"),
            (b"SSH-2.0-hello\r\n\r\n", "answer-invalid"),
            (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}", "answer-invalid"),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", "answer-invalid"),
            (b"HTTP/1.1 302 Found\r\nLocation: http://example.com/\r\nContent-Length: 0\r\n\r\n", "answer-invalid"),
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "answer-invalid"),
        ]
        for text, code in cases:
            with self.subTest(text):
                self.bridge(lambda connection, _, text=text: connection.sendall(text))
                self.assert_code(code)

    def test_raises_the_problem_that_the_bridge_answers(self) -> None:
        problem = {
            "code": "store-busy",
            "detail": "The project is busy.",
            "status": 503,
            "retryable": True,
            "requestId": "r1",
            "details": {"path": "a"},
        }
        self.bridge(lambda connection, _: write_json(connection, 503, problem))
        failure = self.assert_code("store-busy")
        self.assertEqual((str(failure), failure.status, failure.retryable), ("The project is busy.", 503, True))
        self.assertEqual((failure.request_id, failure.details), ("r1", {"path": "a"}))

    def test_writes_requests_as_the_contract_says(self) -> None:
        bridge = self.bridge(lambda connection, _: write_json(connection, 200, {"items": [], "notices": []}))
        self.clst.list(PROJECT, path=["a b", "ü"], limit=3, sort=OMIT)
        self.clst.delete_tag(PROJECT, "a/b ?#", replace_by="c&d")
        self.clst.set(PROJECT, paths=["a"], assignee=None, idempotency_key="my-own-key")
        asked = [request.decode() for request in bridge.asked]
        self.assertTrue(asked[0].startswith("GET /v1/projects/abcd1234/assets?path=a%20b&path=%C3%BC&limit=3 HTTP/1.1\r\n"))
        self.assertNotIn("Idempotency-Key", asked[0])
        self.assertTrue(asked[1].startswith("DELETE /v1/projects/abcd1234/tags/a%2Fb%20%3F%23?replaceBy=c%26d HTTP/1.1\r\n"))
        self.assertRegex(asked[1], "Idempotency-Key: [0-9a-f-]{36}\r\n")
        self.assertTrue(asked[2].startswith("PATCH /v1/projects/abcd1234/items HTTP/1.1\r\n"))
        self.assertIn("Idempotency-Key: my-own-key\r\n", asked[2])
        self.assertTrue(asked[2].endswith('\r\n\r\n{"paths": ["a"], "assignee": null}'))

    def test_waits_for_jobs_and_cancels_them(self) -> None:
        states = ["running", "running", "cancelling", "cancelled"]

        def answer(connection, asked):
            is_cancel = asked.startswith(b"POST")
            state = "cancelling" if is_cancel else states.pop(0)
            progress = {"phase": "storing", "doneBytes": 1, "totalBytes": 2}
            write_json(connection, 200, {"id": JOB, "state": state, "progress": progress})

        bridge = self.bridge(answer)
        seen = []
        with self.assertRaises(ClstApiError) as caught:
            self.clst.wait_for_job({"id": JOB}, on_progress=seen.append, should_cancel=lambda: len(seen) == 2)
        self.assertEqual(caught.exception.code, "cancelled")
        self.assertEqual(len(seen), 4)
        self.assertEqual(sum(request.startswith(b"POST /v1/jobs/") for request in bridge.requests), 1)

    def test_raises_the_failure_of_a_job(self) -> None:
        job = {"id": JOB, "state": "failed", "error": {"code": "storage-full", "detail": "Full.", "retryable": False}}
        self.bridge(lambda connection, _: write_json(connection, 200, job))
        with self.assertRaises(ClstApiError) as caught:
            self.clst.wait_for_job({"id": JOB})
        self.assertEqual((caught.exception.code, str(caught.exception)), ("storage-full", "Full."))

    def test_reads_pages_to_their_end(self) -> None:
        def answer(connection, asked):
            is_last = b"cursor=next" in asked
            write_json(connection, 200, {"checkpoints": [2 if is_last else 1], **({} if is_last else {"nextCursor": "next"})})

        self.bridge(answer)
        read = [page["checkpoints"] for page in pages(lambda cursor: self.clst.history(PROJECT, cursor=cursor))]
        self.assertEqual(read, [[1], [2]])

    def test_goes_on_with_events_and_tells_when_some_are_missing(self) -> None:
        answers = [
            {"events": [], "cursor": "a-1"},
            {"events": [{"id": "a-2", "type": "files-changed"}], "cursor": "a-2"},
            {"events": [], "cursor": "b-0", "reset": True},
        ]
        bridge = self.bridge(lambda connection, _: write_json(connection, 200, answers.pop(0)))
        events = self.clst.events()
        self.assertEqual(next(events)["id"], "a-2")
        self.assertEqual(next(events), {"type": "reset", "id": "b-0"})
        self.assertIn(b"GET /v1/events?cursor=a-2&wait=25 ", bridge.asked[2])


if __name__ == "__main__":
    unittest.main()
