"""What a panel draws of the facts of the vectors: made by the core that it was shipped with, drawn by its own renderer.

The facts of every vector go through the core inside of the panel, and its parts are drawn one by one, so that it is known
which words belong to what, and which icon in which tone. What was drawn is left in the file ``CLST_WORDS`` as JSON;
panels-words.test.ts compares it.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]
_CORE = os.path.join(os.environ['CLST_ROOT'], 'packages/python-panel-kit/core')
_VECTORS = os.path.join(_CORE, 'vectors/views.json')


def take_core(package: str) -> None:
    """From now on ``clst_panel`` is the core in this package, however it is imported."""
    core = importlib.import_module(package)
    sys.modules['clst_panel'] = core
    for found in pkgutil.iter_modules(core.__path__):
        sys.modules[f'clst_panel.{found.name}'] = importlib.import_module(f'{package}.{found.name}')
    sys.path.append(os.path.join(_CORE, 'tests'))


def write_words(table: Json, draw: Callable[[Json], tuple[list[str], Json]]) -> int:
    """``draw`` shows a view and gives all words that are to be seen then, and how the first icon is. How many vectors there
    were."""
    from view_vector import view_of

    with open(_VECTORS, encoding='utf-8') as file:
        vectors = [vector for vector in json.load(file) if 'table' not in vector]
    drawn = {}
    for vector in vectors:
        view = view_of(table, vector['input'])
        drawn[vector['name']] = [_drawn(name, *draw(part)) for name, part in parts(view)]
    with open(os.environ['CLST_WORDS'], 'w', encoding='utf-8') as file:
        json.dump(drawn, file, ensure_ascii=False)
    return len(drawn)


def _drawn(name: str, words: list[str], mark: Json) -> Json:
    return {'part': name, 'words': [' '.join(each.split()) for each in words if each.strip()], 'mark': mark}


def parts(view: Json) -> list[tuple[str, Json]]:
    """The state, each bar, each row of buttons, and the dialog, each as a view of its own."""
    status = view['status']
    found = [
        (name_of(row), {'rows': [row], 'dialog': None, 'status': status})
        for row in view['rows']
        if row['kind'] in ('state', 'bar', 'buttons')
    ]
    if view['dialog'] is not None:
        found.append((f'dialog {view["dialog"]["id"]}', {'rows': [], 'dialog': view['dialog'], 'status': status}))
    return found


def name_of(row: Json) -> str:
    return f'{row["kind"]} {row.get("key", "")}'.strip()
