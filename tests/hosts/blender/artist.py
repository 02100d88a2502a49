"""What programs about the parts below the history have in common: a project, and an artist's eyes and hands on it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from typing import Any

import addon_driver as addon
import bpy
from addon_driver import draw, row, session, until
from host_driver import wait_until

WORK = os.environ['WORK']
FOLDER = os.path.join(WORK, 'lighthouse')
SCENE = os.path.join(FOLDER, 'shots', 'keeper.blend')


def somebody(author: str | None = 'Mira') -> Any:
    """Another person with a program of her own; each question waits for its answer."""
    return addon.module('client').Client(author=author)


def project_key() -> str:
    return str(somebody().get_context(path=FOLDER)['project']['key'])


def ask(operation: str, **fields: Any) -> Any:
    """What the bridge answers about the project; of a job its result."""
    client = somebody()
    answer = getattr(client, operation)(project_key(), **fields)
    return client.wait_for_job(answer) if 'operationId' in answer else answer


def begin(message: str = 'block-out') -> Iterator[float]:
    """The add-on, a project, and in it a file with its first version."""
    addon.install()
    begin_project()
    yield from until('Not saved in the project yet')
    yield from checkpoint(message)


def begin_project() -> None:
    """A project, and in it a file that is not tracked yet."""
    bpy.ops.wm.read_homefile(use_empty=True)
    os.makedirs(os.path.dirname(SCENE))
    somebody().create_project(folder=FOLDER, name='lighthouse')
    # Blender 5.2 compresses new files by itself, and then the panel has a line about it.
    bpy.ops.wm.save_as_mainfile(filepath=SCENE, compress=False)


def sum_of(path: str) -> str:
    """SHA-256 in hexadecimal."""
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def picture_at(path: str, red: int, size: int = 64) -> str:
    """Writes a PNG."""
    with open(path, 'wb') as file:
        file.write(addon.module('host.png').png_bytes(size, size, bytes([red, 100, 50, 255] * size * size)))
    return path


def edit(name: str) -> None:
    bpy.ops.mesh.primitive_cube_add(location=(len(bpy.data.objects), 0, 0))
    bpy.context.object.name = name


def checkpoint(message: str) -> Iterator[float]:
    """Types the message and presses the large button."""
    before = titles()
    addon.write('message', message)
    session().press_primary()
    yield from wait_until(lambda: titles() == [message, *before], f'version "{message}"')


def items(list_id: str = 'history') -> list[Any]:
    """Rows of a list; none while its section is not there or closed."""
    return [item for each in addon.rows('list') if each['id'] == list_id for item in each['items']]


def titles(list_id: str = 'history') -> list[str]:
    return [item['title'] for item in items(list_id)]


def item(list_id: str, title: str) -> Any:
    found = [each for each in items(list_id) if each['title'] == title]
    assert len(found) == 1, f'{title} in {list_id}: {titles(list_id)}'
    return found[0]


def open_section(title: str, is_open: bool = True) -> Iterator[float]:
    """Presses its heading, which may have a number behind it."""
    headings = {each['title']: each for each in addon.rows('section')}
    assert title in headings, f'no section {title}: {list(headings)}'
    section = headings[title]['id']
    assert headings[title]['isOpen'] != is_open, f'{title} is so already'
    drawn = next(each for each in draw().drawn if each.button and each.button._values.get('section') == section)
    assert drawn.text.startswith(title), drawn.text
    drawn.button.press()
    yield from wait_until(lambda: row('section', section)['isOpen'] == is_open, title)


def close_section(title: str) -> Iterator[float]:
    yield from open_section(title, is_open=False)


def until_titles(list_id: str, wanted: list[str]) -> Iterator[float]:
    try:
        yield from wait_until(lambda: titles(list_id) == wanted, list_id)
    except AssertionError:
        raise AssertionError(f'{list_id} never had {wanted}, but {titles(list_id)}') from None


def select(list_id: str, title: str) -> Iterator[float]:
    """Presses the row, as far as it is drawn; the native list shows the others when it is scrolled."""
    yield from wait_until(lambda: title in titles(list_id), f'{title} in {list_id}')
    key = item(list_id, title)['key']
    bpy.ops.clst.select('EXEC_DEFAULT', list_id=list_id, key=key)
    yield from wait_until(lambda: row('list', list_id)['selected'] == key, f'{title} selected')


def press_of(list_id: str, title: str, label: str) -> Iterator[float]:
    """Selects a row and presses one of its buttons."""
    yield from select(list_id, title)
    key = item(list_id, title)['key']

    def found() -> Any:
        return next((each for each in draw().drawn if _is_of(each, list_id, key) and each.text == label), None)

    yield from wait_until(found, f'the button {label} of {title}')
    drawn = found()
    assert drawn.is_enabled, f'{label} of {title} is off: {drawn.button._values.get("tip")}'
    drawn.button.press()


def labels_of(list_id: str) -> list[str]:
    """The words of the buttons of the selected row."""
    key = row('list', list_id)['selected']
    return [each.text for each in draw().drawn if _is_of(each, list_id, key)]


def _is_of(drawn: Any, list_id: str, key: str) -> bool:
    if drawn.button is None:
        return False
    args = json.loads(drawn.button._values.get('args') or '{}')
    return args.get('list') == list_id and args.get('key') == key


def choose(field: str, label: str) -> None:
    """One of the lines of the menu of a choice."""
    addon.drawn_by(lambda layout: addon.module('ui.operators').draw_options(layout, field)).press(label)


def until_dialog(title: str) -> Iterator[float]:
    yield from wait_until(lambda: (session().view['dialog'] or {}).get('title') == title, title)
    assert title in addon.words()


def answer(label: str) -> Iterator[float]:
    """Presses a button of the question."""
    found = next(each for each in draw().drawn if each.named.get('text') == label and _answers(each))
    found.button.press()
    yield from wait_until(lambda: session().view['dialog'] is None, f'an end of the question after {label}')


def _answers(drawn: Any) -> bool:
    return drawn.button is not None and drawn.button._idname == 'clst.answer'


def enter(field: str) -> None:
    """Enter in a field."""
    session().submit(field)


def thumbnails(name: str = 'CLST_PT_main') -> list[int]:
    """Blender's numbers of the pictures that are drawn."""
    return [each.named['icon_value'] for each in draw(name).drawn if each.name == 'template_icon']
