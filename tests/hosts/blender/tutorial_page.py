"""The page of docs/tutorials/blender.md, held against what the panel draws, and the pictures of it.

A step of the tutorial is what stands before one of its pictures. The words in italics there are those of the panel:
each must have been drawn since the step before.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

import addon_driver as addon
import bpy
import window_driver as screen
from addon_driver import session, words
from host_driver import wait_until

PAGE = os.path.join(os.environ['CLST_ROOT'], 'docs/tutorials/blender.md')
#: Where pictures are put; without it none is taken.
PICTURES = os.environ.get('CLST_PICTURES', '')
#: Width of what is seen of the view beside the tab.
VIEW_WIDTH = 520

#: Pictures and the text before each, in the order of the page.
STEPS = re.findall(r'(.*?)!\[[^\]]*\]\(\.\./images/tutorial-blender/([\w-]+)\.png\)', open(PAGE).read(), re.DOTALL)
done: list[str] = []
drawn: list[str] = []


def watch_drawing() -> None:
    """Keeps all words that are drawn from now on."""
    panels, original = addon.module('ui.panels'), addon.module('drawing.view').draw_view
    seen = [-1]

    def draw_view(layout: Any, view: Any, *more: Any) -> None:
        original(layout, view, *more)
        if view['revision'] != seen[0]:
            seen[0] = view['revision']
            recorder = addon.Recorder()
            original(recorder, view, *more)
            drawn.append(recorder.words())

    panels.draw_view = draw_view


def step(name: str) -> Iterator[float]:
    """Ends a step: its picture is the next one of the page, and the words of the panel that the page names were drawn."""
    yield from settle()
    drawn.append(words())
    text, picture = STEPS[len(done)]
    done.append(name)
    assert picture == name, f'the tutorial shows {picture} where the steps are at {name}'
    all_drawn = plain(' '.join(drawn))
    # Bold words are those of Blender.
    named = re.findall(r'(?<!\*)\*([^*]+)\*(?!\*)', re.sub(r'\*\*[^*]+\*\*', '', text))
    missing = [each for each in named if plain(each) not in all_drawn]
    assert not missing, f'{name}: never drawn: {missing}, but {drawn}'
    # What was drawn last can still be read and pressed.
    del drawn[:-1]
    if PICTURES:
        yield from take(name, beside_the_tab())


def take(name: str, place: tuple[int, ...]) -> Iterator[float]:
    """A picture of the window, and beside it which part of that is to be shown."""
    screen.move(5, 5)
    yield 0.3
    with bpy.context.temp_override(window=screen.window()):
        bpy.ops.screen.screenshot(filepath=os.path.join(PICTURES, f'{name}.png'))
    with open(os.path.join(PICTURES, f'{name}.txt'), 'w', encoding='utf-8') as file:
        file.write(' '.join(str(each) for each in place))


def plain(text: str) -> str:
    return ' '.join(text.replace(chr(10), ' ').split())


def settle() -> Iterator[float]:
    """Until what is known is drawn, with its pictures."""
    yield from wait_until(lambda: session().drawn >= session().view['revision'], 'the drawing')
    for _ in range(3 if PICTURES else 1):
        yield 0.3
        screen.region().tag_redraw()
    yield 0.2


def beside_the_tab() -> tuple[int, ...]:
    """What a picture shows, from the top left corner of the window: the tab and the view at its left; the tab's width."""
    tab, view = screen.region(), screen.view()
    left = max(tab.x - VIEW_WIDTH, view.x)
    return left, screen.window().height - view.y - view.height, tab.x + tab.width - left, view.height, tab.width
