"""The views of the core's vectors, shown by the real session and drawn by the real renderer."""

from __future__ import annotations

import json
import os
from typing import Any

import addon_driver as addon

VECTORS = os.path.join(os.environ['CLST_ROOT'], 'packages/python-panel-kit/core/vectors/views.json')


def all_views() -> list[tuple[str, dict[str, Any]]]:
    """Every state and dialog, with its name."""
    with open(VECTORS, encoding='utf-8') as file:
        return [(case['name'], _with_pictures(case['view'])) for case in json.load(file) if 'table' not in case]


class Shown:
    """Stands for the panel and shows one view."""

    def __init__(self) -> None:
        self._view: dict[str, Any] = {'rows': [], 'dialog': None, 'status': {'icon': '', 'text': ''}, 'revision': 0}
        self._revision = 1_000_000

    def show(self, view: dict[str, Any]) -> None:
        self._revision += 1
        self._view = {**view, 'revision': self._revision}

    def tick(self) -> float:
        return 0.02

    def view(self) -> dict[str, Any]:
        return self._view

    def __getattr__(self, name: str) -> Any:
        return lambda *_: None


def take_over() -> Shown:
    """From now on the session shows what the test says."""
    shown = Shown()
    session = addon.session()
    session.panel.close()
    session.panel = shown
    return shown


def _with_pictures(value: Any) -> Any:
    """The pictures of the vectors are on no disk: each gets one."""
    if isinstance(value, list):
        return [_with_pictures(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {name: _with_pictures(each) for name, each in value.items()}
    if isinstance(found.get('picture'), dict):
        key = str(found['picture'].get('key'))
        found['picture'] = {'key': key, 'path': _picture(key)}
    return found


def _picture(key: str) -> str:
    """A sky above a hill, of another colour for each key."""
    path = os.path.join(os.environ['TMPDIR'], f'picture-{key.replace("/", "-")}.png')
    if not os.path.exists(path):
        width, height = 160, 90
        tint = sum(key.encode()) * 47 % 120
        pixels = bytearray()
        for y in range(height):
            for x in range(width):
                is_hill = y < 20 + (x * (width - x)) // 160
                pixels += bytes((60 + tint, 90, 70, 255) if is_hill else (120, 150 + tint // 2, 200, 255))
        with open(path, 'wb') as file:
            file.write(addon.module('host.png').png_bytes(width, height, bytes(pixels)))
    return path
