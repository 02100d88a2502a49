"""Every state and dialog is drawn whole at the smallest width."""

from __future__ import annotations

import sys

import driving
import views
from driving import QtCore, QtWidgets
from host_driver import run
from maya import _modules

_modules.find()
APPLICATION = views.application()

from clst_maya.ui.button import Button  # noqa: E402 - found by the module file
from clst_maya.ui.text import Words  # noqa: E402


def cut_off(widget):
    """Words that are not to be read in full, and widgets that leave the panel."""
    wrong = []
    for each in widget.findChildren(QtWidgets.QWidget):
        if not each.isVisible():
            continue
        if isinstance(each, Button) and each.is_cut_off():
            wrong.append(f'button: {each.text()}')
        if isinstance(each, Words) and each.missing_lines():
            wrong.append(f'words: {each.text()}')
        if isinstance(each, (QtWidgets.QToolButton,)) and each.sizeHint().width() > each.width():
            wrong.append(f'title: {each.text()}')
        place = each.mapTo(widget, QtCore.QPoint(0, 0)).x() + each.width()
        if place > widget.width():
            wrong.append(f'leaves the panel by {place - widget.width()}: {type(each).__name__} {each.objectName()}')
    return wrong


def sentences(rows):
    for row in rows:
        if row['kind'] in ('state', 'bar', 'note', 'progress'):
            yield row['text']
        if row['kind'] == 'state' and row.get('advice'):
            yield row['advice']
        yield from sentences(row.get('rows') or [])


def shown_words(widget):
    found = set()
    for each in widget.findChildren(QtWidgets.QWidget):
        if each.isVisible() and isinstance(each, (Button, Words)):
            found |= {each.text(), each.accessibleDescription()}
    return found


def test_there_are_views_to_draw():
    assert len(views.all_views()) > 60


def test_no_word_is_cut_off_at_the_smallest_width():
    wrong = {}
    for name, view in views.all_views():
        widget = views.make_widget(views.Shown(view), views.NARROW)
        assert widget.width() == views.NARROW
        if found := cut_off(widget):
            wrong[name] = found
        widget.kept.close()
    assert wrong == {}, wrong


def test_every_sentence_is_drawn():
    for name, view in views.all_views():
        widget = views.make_widget(views.Shown(view), 300)
        shown = shown_words(widget)
        wanted = set(sentences(view['rows']))
        if view['dialog'] is not None:
            wanted |= {view['dialog']['title'], *([view['dialog']['text']] if view['dialog']['text'] else [])}
            wanted |= set(sentences(view['dialog']['rows']))
            wanted |= {each['reason'] for each in view['dialog']['buttons'] if 'reason' in each}
        assert wanted <= shown, (name, wanted - shown)
        widget.kept.close()


def test_drawing_leaves_ink_where_the_sentence_is():
    """Colours of the pixels of the state line: more than its surface."""
    for name, view in views.all_views():
        widget = views.make_widget(views.Shown(view), views.NARROW)
        line = [each for each in widget.findChildren(Button) if each.objectName().startswith('state:')]
        image = line[0].grab().toImage()
        colours = {image.pixel(x, y) for x in range(20, image.width() - 10, 2) for y in range(image.height())}
        assert len(colours) > 20, name
        widget.kept.close()


def test_a_word_longer_than_the_panel_is_broken():
    text = 'C:/shows/' + 'a_name_without_any_space_' * 12 + '.ma'
    view = {'rows': [{'kind': 'note', 'icon': 'file', 'text': text}], 'dialog': None}
    widget = views.make_widget(views.Shown(view), views.NARROW)
    assert cut_off(widget) == []
    widget.kept.close()


def test_a_cut_off_word_would_be_noticed():
    view = {'rows': [{'kind': 'note', 'icon': 'file', 'text': 'word ' * 60}], 'dialog': None}
    widget = views.make_widget(views.Shown(view), views.NARROW)
    words = widget.findChildren(Words)
    for each in words:
        each.setFixedHeight(12)
    driving.turn(0.02)
    assert cut_off(widget) != []
    widget.kept.close()


if len(sys.argv) == 1:
    run(globals(), driving.turn)
