"""A second Blender: it does what it is told by lines on its input, and goes on with its panel meanwhile.

A line is an expression with the names of ``artist``, ``addon_driver`` and ``bpy``; the answer is a line of JSON. From inside
the first Blender, ``Other().tell('words()')``.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

from host_driver import wait_until

#: Before each answer, because Blender writes on the same stream.
_MARK = 'ANSWER '


class Other:
    """The process. What it answered last is in ``answer``."""

    def __init__(self) -> None:
        resources = os.path.join(os.environ['WORK'], 'other')
        os.makedirs(resources)
        self.answer: Any = None
        self._process = subprocess.Popen(
            [sys.executable, '-B', os.path.abspath(__file__)],
            env={**os.environ, 'BLENDER_USER_RESOURCES': resources},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding='utf-8',
        )
        self._lines = _lines_of(self._process.stdout)

    def tell(self, expression: str) -> Iterator[float]:
        """Both go on until it is done. AssertionError with what went wrong there."""
        self._process.stdin.write(expression + '\n')
        self._process.stdin.flush()
        answers: list[str] = []

        def is_answered() -> bool:
            while not answers and not self._lines.empty():
                line = self._lines.get()
                if line.startswith(_MARK):
                    answers.append(line[len(_MARK) :])
            assert answers or self._process.poll() is None, f'the other Blender ended with {self._process.poll()}'
            return bool(answers)

        yield from wait_until(is_answered, expression)
        self.answer = json.loads(answers[0])
        problem = isinstance(self.answer, dict) and self.answer.get('problem')
        assert not problem, f'{expression}: {problem}'

    def end(self) -> None:
        self._process.stdin.write('end\n')
        self._process.stdin.close()
        assert self._process.wait(timeout=60) == 0


def _lines_of(stream: Any) -> queue.Queue[str]:
    lines: queue.Queue[str] = queue.Queue()

    def read() -> None:
        for line in stream:
            lines.put(line)

    threading.Thread(target=read, daemon=True).start()
    return lines


def _serve() -> None:
    import addon_driver
    import artist
    import bpy

    addon_driver.install()
    names = {**vars(addon_driver), **vars(artist), 'bpy': bpy}
    told = _lines_of(sys.stdin)
    line = ''
    while line != 'end':
        addon_driver.turn(0.02)
        line = '' if told.empty() else told.get().strip()
        if line not in ('', 'end'):
            print(_MARK + json.dumps(_result(line, names)), flush=True)
    addon_driver.leave()


def _result(expression: str, names: dict[str, Any]) -> Any:
    """Of a generator nothing is answered until it has ended."""
    try:
        found = eval(expression, names)  # noqa: S307 - the lines come from the test
        if isinstance(found, Iterator):
            for seconds in found:
                names['turn'](float(seconds or 0))
            return True
        return found if isinstance(found, (str, int, float, bool, list)) else True
    except Exception as error:
        return {'problem': repr(error)}


if __name__ == '__main__':
    _serve()
