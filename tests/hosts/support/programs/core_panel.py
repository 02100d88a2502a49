"""A panel of the core with a plain host and a real bridge, for the tests beside it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

ROOT = os.environ['CLST_ROOT']
CORE = os.path.join(ROOT, 'packages/python-panel-kit/core')
sys.path[:0] = [CORE, os.path.join(CORE, 'tests'), os.path.join(ROOT, 'packages/client-python')]

from clst_client import PumpedClient  # noqa: E402
from clst_panel import MAX_ANSWER_BYTES, Panel, plain  # noqa: E402
from clst_panel.calls import STEPS_PER_TICK  # noqa: E402
from description import read_description  # noqa: E402
from plain_host import PlainHost  # noqa: E402

#: Seconds after which something that was waited for counts as never coming.
PATIENCE = 120.0
_FASTER = 8

Row = dict[str, Any]


class Person:
    """Somebody in front of a panel: ticks it, looks at it and presses its buttons."""

    def __init__(self, folder: str, **settings: Any) -> None:
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.host = PlainHost()
        self.ticks = 0
        self.panel = Panel(
            read_description(),
            self.host,
            lambda author, program: PumpedClient(author=author, program=program, max_bytes=MAX_ANSWER_BYTES),
            {'panelVersion': '0.1.0', 'author': 'Ana', **settings},
            # Pauses between tries are as long as ever, by a clock that runs faster.
            clock=lambda: time.monotonic() * _FASTER,
        )
        self.host.changed = self.panel.host_changed

    def path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def tick(self) -> None:
        """Each step is bounded, whatever the bridge does."""
        before = self.panel._calls.steps
        self.panel.tick()
        self.ticks += 1
        assert self.panel._calls.steps - before <= STEPS_PER_TICK

    def wait(self, condition: Callable[[], object], what: str) -> Iterator[float]:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f'never came: {what}\n{plain(self.panel.view())}'
            self.tick()
            yield 0.01

    @property
    def item(self) -> dict[str, Any]:
        """What the bridge says of the open file."""
        return (self.panel._model.context or {}).get('item') or {}

    @property
    def project_key(self) -> str:
        context = self.panel._model.context
        assert context is not None
        key: str = context['project']['key']
        return key

    @property
    def rows(self) -> list[Row]:
        found: list[Row] = []
        for row in self.panel.view()['rows']:
            found += [row, *row['rows']] if row['kind'] == 'section' else [row]
        return found

    @property
    def state(self) -> Row:
        return self.rows[0]

    def bar(self, text: str) -> Row | None:
        return next((row for row in self.rows if row['kind'] == 'bar' and text in row['text']), None)

    def list_row(self, list_id: str) -> Row:
        nothing: Row = {'items': [], 'isMore': False, 'empty': None}
        return next((row for row in self.rows if row['kind'] == 'list' and row['id'] == list_id), nothing)

    def keys(self, list_id: str) -> list[str]:
        return [item['key'] for item in self.list_row(list_id)['items']]

    def see(self, key: str) -> Iterator[float]:
        """Waits until nothing is under way and the line shows a state that is true now."""
        yield from self.wait(
            lambda: self.state['key'] == key and not self.state['isGreyed'] and not self.running, key
        )

    def read(self, text: str) -> Iterator[float]:
        """Waits for a line with this text."""
        yield from self.wait(lambda: self.bar(text), text)

    def dialog(self, dialog_id: str) -> Iterator[float]:
        yield from self.wait(lambda: (self.panel.view()['dialog'] or {}).get('id') == dialog_id, dialog_id)

    def press(self, action_id: str, list_id: str | None = None, place: int = 0) -> None:
        """Presses a button as it is drawn; of a row of a list when that is named."""
        if list_id is not None:
            actions = self.list_row(list_id)['items'][place]['actions']
        else:
            actions = [each for row in self.rows for each in _actions_of(row)]
        action = next(each for each in actions if each['id'] == action_id)
        assert action['isEnabled'], action.get('reason')
        self.panel.press(action['id'], action['args'])

    def checkpoint(self, message: str) -> Iterator[float]:
        self.panel.edit('message', message)
        self.press('checkpoint')
        yield from self.wait(lambda: any('checkpoint' in each['action'] for each in self.running), 'the run')
        yield from self.wait(lambda: not self.running, message)
        assert self.bar('Saved'), [row['text'] for row in self.rows if row['kind'] == 'bar']

    @property
    def running(self) -> list[Row]:
        running: list[Row] = self.panel._model.running
        return running


def _actions_of(row: Row) -> list[Row]:
    found = [row.get('action'), row.get('submit'), row.get('cancel'), *row.get('actions', [])]
    return [each for each in found if each is not None]
