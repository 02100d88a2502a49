"""Every state and dialog at the smallest width: all sentences are drawn, and none is wider than its place."""

from __future__ import annotations

from typing import Any

import addon_driver as addon
import bpy
import fixed_views
import recording_layout
from addon_driver import Recorder, turn
from host_driver import run

#: Width in pixels of the narrowest sidebar that is worth having, with its tabs.
NARROW = 200


class Region:
    type = 'UI'
    width = NARROW


class Context:
    region = Region()


def plain(text: str) -> str:
    return ' '.join(text.split())


def sentences(view: dict[str, Any]) -> list[str]:
    """What must be readable in a view, whatever the width."""
    rows = addon.module('session').flat({**view, 'dialog': None})
    found = [row['text'] for row in rows if row['kind'] in ('state', 'bar', 'note')]
    found += [row['advice'] for row in rows if row.get('advice')]
    found += [action['label'] for row in rows if row['kind'] in ('bar', 'buttons') for action in row['actions']]
    if view['dialog'] is not None:
        dialog = view['dialog']
        found += [dialog['title'], dialog['text'], *(button['label'] for button in dialog['buttons'])]
        found += [button['reason'] for button in dialog['buttons'] if 'reason' in button]
        found += [row['text'] for row in dialog['rows'] if row['kind'] == 'note']
    return [plain(text) for text in found if plain(text)]


def drawn(view: dict[str, Any]) -> tuple[Recorder, Any]:
    surface = addon.module('ui.surfaces').of_region(Context())
    layout = Recorder()
    addon.module('drawing.view').draw_view(layout, view, surface)
    return layout, surface


def test_every_sentence_is_drawn_and_none_is_clipped_at_the_smallest_width():
    addon.install()
    recording_layout.CONTEXT = Context()
    shown = fixed_views.take_over()
    missing, clipped, keys = [], [], set()
    for name, view in fixed_views.all_views():
        shown.show(view)
        turn(0.02)
        layout, surface = drawn(addon.session().view)
        words = plain(layout.words()).replace(' ', '')
        missing += [(name, text) for text in sentences(view) if text.replace(' ', '') not in words]
        clipped += [(name, text) for text in layout.texts() if surface.measure(text) > surface.width]
        keys.update(row['key'] for row in view['rows'] if row['kind'] == 'state')
    assert missing == [], missing
    assert clipped == [], clipped
    said = {state['key'] for state in addon.module('table').TABLE['states']}
    assert said <= keys, said - keys


def test_every_icon_of_the_description_is_one_of_this_blender():
    known = bpy.types.UILayout.bl_rna.functions['label'].parameters['icon'].enum_items.keys()
    icons = addon.module('table').TABLE['icons'].values()
    assert [icon for icon in icons if icon not in known] == []


def test_five_thousand_rows_are_there_in_bounded_steps_and_only_seen_ones_are_made():
    made = []

    class Rows:
        def __len__(self):
            return 5000

        def __getitem__(self, number):
            if not 0 <= number < 5000:
                raise IndexError(number)
            made.append(number)
            words = {'title': f'row {number}', 'subtitle': '', 'icon': '', 'badge': '', 'tone': 'ok', 'picture': None}
            return {**words, 'key': str(number), 'isCurrent': False, 'actions': []}

    row = {'kind': 'list', 'id': 'many', 'items': Rows(), 'isMore': True, 'isLoading': False, 'selected': None}
    shown = fixed_views.take_over()
    shown.show({'rows': [{**row, 'empty': ''}], 'dialog': None, 'status': {'icon': '', 'text': ''}})
    session, lists = addon.session(), addon.module('ui.lists')
    counts = []
    for _ in range(40):
        before = _places()
        session.step()
        counts.append(_places() - before)
    assert _places() == 5000 and max(counts) <= lists._PLACES_PER_STEP, counts
    addon.draw()
    assert len(made) < 100, len(made)


def _places() -> int:
    place = addon.module('ui.lists').place('many')
    return 0 if place is None else len(getattr(place.data, place.rows_property))


run(globals(), turn)
