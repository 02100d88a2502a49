import os
import tempfile
import unittest

from clst_client import Client, ClstApiError
from programs import TOKEN, Program, announce


class Finding(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        self.clst = Client(self.home)

    def program(self, *args: object, **options: object) -> Program:
        program = Program(*args, **options)  # type: ignore[arg-type]
        self.addCleanup(program.close)
        return program

    def assert_code(self, code: str) -> ClstApiError:
        with self.assertRaises(ClstApiError) as caught:
            self.clst.list_projects()
        self.assertEqual(caught.exception.code, code)
        return caught.exception

    def test_trusts_a_program_that_proves_to_know_the_token(self) -> None:
        bridge = self.program()
        announce(self.home, port=bridge.port)
        self.assertEqual(self.clst.list_projects()["projects"], [])
        self.assertNotIn(TOKEN.encode(), bridge.requests[0])
        self.assertIn(TOKEN.encode(), bridge.requests[1])

    def test_gives_a_squatter_no_token(self) -> None:
        squatter = self.program(None)
        announce(self.home, port=squatter.port)
        self.assert_code("bridge-not-trusted")
        self.assertNotIn(TOKEN.encode(), b"".join(squatter.requests))

    def test_gives_none_to_who_takes_the_port_of_a_bridge_that_is_gone(self) -> None:
        bridge = Program()
        announce(self.home, port=bridge.port)
        self.clst.list_projects()
        bridge.close()
        squatter = self.program(None, port=bridge.port)
        with self.assertRaises(ClstApiError) as caught:
            self.clst.checkpoint("abcd1234", paths=["secret.blend"], message="secret")
        self.assertEqual(caught.exception.code, "bridge-not-trusted")
        self.assertEqual(squatter.asked, [])
        self.assertNotIn(TOKEN.encode(), b"".join(squatter.requests))

    @unittest.skipIf(os.name == "nt", "Windows has no such modes")
    def test_refuses_a_file_that_others_can_read(self) -> None:
        announce(self.home, mode=0o640, port=self.program().port)
        self.assert_code("bridge-not-trusted")

    @unittest.skipIf(os.name == "nt", "links need rights on Windows")
    def test_refuses_a_link(self) -> None:
        announce(self.home, port=self.program().port)
        os.rename(os.path.join(self.home, "bridge.json"), os.path.join(self.home, "elsewhere.json"))
        os.symlink("elsewhere.json", os.path.join(self.home, "bridge.json"))
        self.assert_code("bridge-not-trusted")

    def test_refuses_a_file_that_is_damaged(self) -> None:
        for facts in ({"port": "1173"}, {"port": 0}, {"port": 1, "token": "short"}, {"port": True}):
            announce(self.home, **facts)
            self.assert_code("bridge-not-trusted")

    def test_finds_none(self) -> None:
        self.assertTrue(self.assert_code("bridge-not-running").retryable)
        announce(self.home, port=1, hostname="another-computer")
        self.assert_code("bridge-not-running")

    def test_notices_that_nobody_listens(self) -> None:
        bridge = Program()
        bridge.close()
        announce(self.home, port=bridge.port)
        self.assert_code("bridge-not-running")

    def test_finds_it_again_after_it_was_started_anew(self) -> None:
        first = Program()
        announce(self.home, port=first.port)
        self.clst.list_projects()
        first.close()
        token = "b" * 64
        announce(self.home, port=self.program(token).port, token=token)
        self.assertEqual(self.clst.list_projects()["projects"], [])

    def test_reads_the_file_again_when_the_token_is_refused_once(self) -> None:
        first = Program()
        announce(self.home, port=first.port)
        self.clst.list_projects()
        first.close()
        strict = self.program(TOKEN, "c" * 64)
        announce(self.home, port=strict.port)
        self.assert_code("unauthenticated")
        self.assertEqual(len(strict.asked), 2)


if __name__ == "__main__":
    unittest.main()
