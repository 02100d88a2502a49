"""Runs the ``test_…`` functions of a program inside its host, in order, and reports each (``../python-driver.ts``).

A test is a function without arguments. When it has to wait for the host, it is a generator: each ``yield`` gives the
host its turn, ``yield 0.1`` asks to go on after that many seconds. All tests run, also after one failed.

    from host_driver import Bridge, run, wait_until

    def test_the_panel_says_so():
        panel.press('checkpoint')
        yield from wait_until(lambda: 'v001' in text_of(panel), 'the new version')

    run(globals())
"""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import time
import traceback
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from typing import Any

#: Seconds after which something that was waited for counts as never coming. No test measures time with it.
PATIENCE = 120.0


def wait_until(condition: Callable[[], object], what: str, step: float = 0.02) -> Iterator[float]:
    """Gives the host its turn until ``condition`` holds. AssertionError naming ``what`` when it never does."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f'never came: {what}'
        yield step


class Driver:
    """The tests of a namespace, one bounded step at a time."""

    def __init__(self, namespace: Mapping[str, Any], on_end: Callable[[], None] | None = None) -> None:
        """``on_end`` is called once after the last test, for example to quit the host."""
        self._tests = [
            (name, value) for name, value in namespace.items() if name.startswith('test_') and callable(value)
        ]
        self._on_end = on_end
        self._running: tuple[str, Iterator[object]] | None = None
        self.failed = 0

    def step(self) -> float | None:
        """Goes on to the next ``yield``: seconds until the next step, None after the last (as Blender's timers want)."""
        if self._running is None:
            if not self._tests:
                if self._on_end is not None:
                    self._on_end()
                return None
            name, test = self._tests.pop(0)
            self._running = (name, _steps(test))
        name, steps = self._running
        try:
            wish = next(steps)
        except StopIteration:
            self._report(name, None)
        except BaseException:  # noqa: BLE001 - a host must go on, whatever it was
            self._report(name, traceback.format_exc())
        else:
            return float(wish) if isinstance(wish, (int, float)) else 0.0
        return 0.0

    def _report(self, name: str, problem: str | None) -> None:
        self._running = None
        self.failed += problem is not None
        line = json.dumps({'name': name, 'isPassed': problem is None, 'text': _shortened(problem or '')})
        with open(os.environ['CLST_DRIVER_RESULTS'], 'a', encoding='utf-8') as file:
            file.write(line + '\n')


def run(namespace: Mapping[str, Any], turn: Callable[[float], object] = time.sleep) -> None:
    """Runs all tests here. ``turn(seconds)`` is what a ``yield`` gives the host, such as Qt's events for that long."""
    driver = Driver(namespace)
    while True:
        seconds = driver.step()
        if seconds is None:
            return
        turn(seconds)


def _shortened(text: str) -> str:
    """An assertion can hold all that a host knows; how it began and how it ended says enough."""
    return text if len(text) <= 6000 else f'{text[:4000]}\n[…]\n{text[-2000:]}'


def _steps(test: Callable[[], object]) -> Iterator[object]:
    made = test()
    if inspect.isgenerator(made):
        yield from made


class Bridge:
    """The bridge of CLST_HOME, which the test may have started already."""

    def command(self, *arguments: str) -> str:
        """Runs ``clst bridge …`` and waits for it. Answers what it printed; RuntimeError when it fails."""
        command = [*json.loads(os.environ['CLST_COMMAND']), 'bridge', *arguments]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f'{" ".join(arguments)}: {done.stderr.decode("utf-8", "replace")}')
        return done.stdout.decode('utf-8')

    def start(self) -> None:
        """Starts it on a free port."""
        self.command('start')

    def stop(self) -> None:
        """Ends it at once."""
        self.command('stop', '--now')

    def describe(self) -> dict[str, Any]:
        """The discovery file: port, token and more."""
        with open(os.path.join(os.environ['CLST_HOME'], 'bridge.json'), encoding='utf-8') as file:
            document: dict[str, Any] = json.load(file)
        return document


class FaultyBridge:
    """The bridge that fails as it is told (``../faulty-bridge.ts``). The program finds it by CLST_HOME like any other.

    ``on`` is a part of ``GET /v1/context?path=…``, ``times`` how many requests it is for.
    """

    def behave(self, fault: str, **more: object) -> None:
        """Begins to do one of the faults of ``../faults.ts``, for example ``behave('slow', milliseconds=5000)``."""
        self._order('behave', fault, more)

    def calm(self) -> None:
        """Everything is as it should be again."""
        self._order('calm')

    def go_away(self) -> None:
        """Ends without a word; the discovery file stays."""
        self._order('goAway')

    def come_back(self) -> None:
        """Starts again, on another port."""
        self._order('comeBack')

    def squat(self) -> None:
        """From now on it is another program, which does not know the token."""
        self._order('squat')

    def spoil_discovery(self, how: str) -> None:
        """``how`` is ``missing``, ``garbage``, ``public`` or ``other computer``."""
        self._order('spoilDiscovery', how)

    def seen(self) -> dict[str, list[dict[str, Any]]]:
        """The requests so far, ``here`` and ``elsewhere``, where redirects lead: ``line`` and ``hadToken`` of each."""
        answer: dict[str, list[dict[str, Any]]] = self._order('seen')
        return answer

    def _order(self, *order: object) -> Any:
        request = urllib.request.Request(os.environ['CLST_FAULTY_CONTROL'], json.dumps(order).encode('utf-8'))
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=PATIENCE) as answer:
            return json.load(answer)
