"""What the widgets do while views come and go: a controller shows views and notes down what it is told."""

from __future__ import annotations

import driving
import views
from driving import QtCore, QtTest, QtWidgets
from host_driver import run, wait_until
from maya import _modules

_modules.find()
APPLICATION = views.application()

ACTIONS = [
    {'id': name, 'label': name, 'icon': 'open', 'isEnabled': True, 'isPrimary': False, 'args': {}}
    for name in ('open', 'revert', 'details', 'delete')
]


class Many:
    """Items as the core gives them: each is made when it is looked at."""

    def __init__(self, first, count):
        self.first, self.count = first, count
        self.made = set()

    def __len__(self):
        return self.count

    def __getitem__(self, at):
        if not 0 <= at < self.count:
            raise IndexError(at)
        self.made.add(at)
        number = self.first - at
        actions = [{**each, 'args': {'key': str(number)}} for each in ACTIONS]
        return {
            'key': str(number),
            'title': f'version {number}',
            'subtitle': 'Ada · yesterday',
            'icon': 'history',
            'badge': f'v{number}',
            'picture': None,
            'isCurrent': at == 0,
            'tone': 'muted',
            'actions': actions,
        }


def listing(items, **more):
    row = {
        'kind': 'list',
        'id': 'history',
        'items': items,
        'isMore': False,
        'isLoading': False,
        'selected': None,
        'empty': '',
    }
    return {'rows': [{**row, **more}], 'dialog': None}


def field(value, **more):
    row = {
        'kind': 'input',
        'id': 'message',
        'label': 'Message',
        'value': value,
        'placeholder': '',
        'isMultiline': False,
        'submit': ACTIONS[0],
    }
    return {'rows': [{**row, **more}], 'dialog': None}


def part(widget, kind):
    [found] = [each for each in widget.findChildren(kind) if each.isVisible()]
    return found


def show(widget, controller, view):
    controller.show(view)
    widget.refresh()
    driving.turn(0.02)


def test_five_thousand_rows_cost_no_more_than_those_that_are_seen():
    items = Many(5000, 5000)
    widget = views.make_widget(views.Shown(listing(items)), 300, 700)
    view = part(widget, QtWidgets.QListView)
    view.grab()
    assert view.model().rowCount() == 5000
    assert len(items.made) < 60, len(items.made)
    bar = view.verticalScrollBar()
    assert bar.maximum() > 5000 * 20
    widgets = len(view.findChildren(QtWidgets.QWidget))
    for at in range(0, bar.maximum(), bar.maximum() // 50):
        before = len(items.made)
        bar.setValue(at)
        view.grab()
        assert len(items.made) - before < 60, at
    # The delegate paints: a row has no widgets, wherever somebody scrolls to.
    assert len(view.findChildren(QtWidgets.QWidget)) == widgets < 10
    assert view.viewport().findChildren(QtWidgets.QWidget) == []


def test_a_list_fills_the_panel():
    widget = views.make_widget(views.Shown(listing(Many(5000, 5000))), 300, 900)
    assert part(widget, QtWidgets.QListView).height() > 800


def test_the_next_page_is_asked_for_once_and_before_the_end_is_seen():
    controller = views.Shown(listing(Many(100, 50), isMore=True))
    widget = views.make_widget(controller, 300, 500)
    view = part(widget, QtWidgets.QListView)
    assert controller.told == [], controller.told
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield from wait_until(lambda: controller.told, 'the next page')
    bar.setValue(bar.maximum() - 5)
    bar.setValue(bar.maximum())
    driving.turn(0.02)
    assert controller.told == [('more', 'history')]
    place, top = bar.value(), view.indexAt(QtCore.QPoint(5, 5)).row()
    show(widget, controller, listing(Many(100, 100), isMore=True))
    assert (bar.value(), view.indexAt(QtCore.QPoint(5, 5)).row()) == (place, top)


def test_a_new_version_at_the_top_leaves_what_is_chosen_chosen():
    controller = views.Shown(listing(Many(20, 20), selected='15'))
    widget = views.make_widget(controller, 300, 500)
    view = part(widget, QtWidgets.QListView)
    assert view.currentIndex().row() == 5
    show(widget, controller, listing(Many(21, 21), selected='15'))
    assert view.currentIndex().row() == 6
    assert [told for told in controller.told if told[0] == 'select'] == []


def test_a_click_chooses_and_the_keyboard_too():
    controller = views.Shown(listing(Many(20, 20)))
    widget = views.make_widget(controller, 300, 500)
    view = part(widget, QtWidgets.QListView)
    QtTest.QTest.mouseClick(view.viewport(), driving.LEFT, QtCore.Qt.KeyboardModifier.NoModifier, QtCore.QPoint(20, 20))
    QtTest.QTest.keyClick(view, QtCore.Qt.Key.Key_Down)
    assert controller.told == [('select', 'history', '20'), ('select', 'history', '19')]


def test_a_button_of_a_row_presses_its_action_with_its_arguments():
    controller = views.Shown(listing(Many(20, 20)))
    widget = views.make_widget(controller, 300, 500)
    view = part(widget, QtWidgets.QListView)
    index = view.model().index(3)
    (place, _), *_rest = view.itemDelegate().buttons(view.visualRect(index), view.model().items[3])
    QtTest.QTest.mouseClick(view.viewport(), driving.LEFT, QtCore.Qt.KeyboardModifier.NoModifier, place.center())
    assert ('press', 'open', {'key': '17'}) in controller.told


def test_what_is_typed_is_not_overwritten_by_what_was_typed_before():
    controller = views.Shown(field(''))
    widget = views.make_widget(controller, 300)
    line = part(widget, QtWidgets.QLineEdit)
    line.setFocus()
    QtTest.QTest.keyClicks(line, 'abc')
    for late in ('a', 'ab'):
        show(widget, controller, field(late))
        assert line.text() == 'abc'
    QtTest.QTest.keyClicks(line, 'd')
    show(widget, controller, field('abc'))
    assert line.text() == 'abcd'
    assert [value for _, _, value in controller.told] == ['a', 'ab', 'abc', 'abcd']


def test_what_the_panel_empties_is_empty():
    controller = views.Shown(field(''))
    widget = views.make_widget(controller, 300)
    line = part(widget, QtWidgets.QLineEdit)
    QtTest.QTest.keyClicks(line, 'done')
    show(widget, controller, field('done'))
    show(widget, controller, field(''))
    assert line.text() == ''


def test_a_row_that_comes_above_leaves_the_field_and_its_cursor():
    controller = views.Shown(field(''))
    widget = views.make_widget(controller, 300)
    line = part(widget, QtWidgets.QLineEdit)
    QtTest.QTest.keyClicks(line, 'blocking')
    line.setCursorPosition(3)
    bar = {'kind': 'bar', 'key': 'x', 'icon': 'ok', 'text': 'Saved', 'tone': 'ok', 'actions': []}
    show(widget, controller, {'rows': [bar, *field('blocking')['rows']], 'dialog': None})
    assert part(widget, QtWidgets.QLineEdit) is line
    assert (line.text(), line.cursorPosition()) == ('blocking', 3)


def test_enter_presses_and_goes_no_further():
    controller = views.Shown(field('words'))
    widget = views.make_widget(controller, 300)
    hosts = []
    widget.kept.keyPressEvent = hosts.append
    QtTest.QTest.keyClick(part(widget, QtWidgets.QLineEdit), QtCore.Qt.Key.Key_Return)
    assert controller.told == [('press', 'open', {})]
    assert hosts == []


def test_a_multiline_field_submits_with_enter_and_begins_a_line_with_shift():
    controller = views.Shown(field('', isMultiline=True))
    widget = views.make_widget(controller, 300)
    text = part(widget, QtWidgets.QPlainTextEdit)
    QtTest.QTest.keyClicks(text, 'a')
    QtTest.QTest.keyClick(text, QtCore.Qt.Key.Key_Return, QtCore.Qt.KeyboardModifier.ShiftModifier)
    QtTest.QTest.keyClicks(text, 'b')
    QtTest.QTest.keyClick(text, QtCore.Qt.Key.Key_Return)
    assert controller.told[-2:] == [('edit', 'message', 'a\nb'), ('press', 'open', {})]


def test_a_choice_with_an_action_edits_and_presses_with_its_value():
    options = [{'value': 'a', 'label': 'A', 'color': '#ff0000'}, {'value': 'b', 'label': 'B'}]
    row = {'kind': 'choice', 'id': 'preview', 'label': 'Preview', 'value': 'a', 'options': options, 'action': ACTIONS[0]}
    controller = views.Shown({'rows': [row], 'dialog': None})
    widget = views.make_widget(controller, 300)
    QtTest.QTest.keyClick(part(widget, QtWidgets.QComboBox), QtCore.Qt.Key.Key_Down)
    assert controller.told == [('edit', 'preview', 'b'), ('press', 'open', {'value': 'b'})]


def test_a_toggle_is_pressed_by_its_words():
    row = {'kind': 'toggle', 'id': 'cover', 'label': 'Use as cover', 'value': False, 'isEnabled': True}
    controller = views.Shown({'rows': [row], 'dialog': None})
    widget = views.make_widget(controller, 300)
    from clst_maya.ui.text import Words

    QtTest.QTest.mouseClick(part(widget, Words), driving.LEFT)
    assert controller.told == [('edit', 'cover', True)]


def test_a_disabled_button_says_why_and_cannot_be_pressed():
    action = {**ACTIONS[0], 'isEnabled': False, 'reason': 'Nothing has changed.'}
    controller = views.Shown({'rows': [{'kind': 'buttons', 'actions': [action]}], 'dialog': None})
    widget = views.make_widget(controller, 300)
    from clst_maya.ui.button import ActionButton

    button = part(widget, ActionButton)
    QtTest.QTest.mouseClick(button, driving.LEFT)
    assert (controller.told, button.toolTip()) == ([], 'Nothing has changed.')


def test_the_buttons_of_a_dialog_are_keys_and_what_lies_behind_is_quiet():
    dialog = {
        'id': 'guard',
        'title': 'Unsaved changes',
        'text': '',
        'rows': [],
        'buttons': [
            {'id': 'save', 'label': 'Save', 'isDefault': True, 'isDanger': False},
            {'id': 'cancel', 'label': 'Cancel', 'isDefault': False, 'isDanger': False},
        ],
    }
    controller = views.Shown({**field(''), 'dialog': dialog})
    widget = views.make_widget(controller, 300)
    assert not part(widget, QtWidgets.QLineEdit).isEnabled()
    QtTest.QTest.keyClick(widget.dialog, QtCore.Qt.Key.Key_Escape)
    QtTest.QTest.keyClick(widget.dialog, QtCore.Qt.Key.Key_Return)
    assert controller.told == [('answer', 'cancel'), ('answer', 'save')]
    show(widget, controller, field(''))
    assert part(widget, QtWidgets.QLineEdit).isEnabled()


def test_a_kind_of_row_that_is_not_known_is_left_out():
    widget = views.make_widget(views.Shown({'rows': [{'kind': 'hologram'}, *field('x')['rows']], 'dialog': None}), 300)
    assert part(widget, QtWidgets.QLineEdit).text() == 'x'


def test_every_widget_that_takes_the_focus_has_a_name_for_readers():
    for name, view in views.all_views():
        widget = views.make_widget(views.Shown(view), 300)
        for each in widget.findChildren(QtWidgets.QWidget):
            if each.isVisible() and each.focusPolicy() != QtCore.Qt.FocusPolicy.NoFocus and each.parent() is not None:
                is_inner = isinstance(each.parent(), (QtWidgets.QAbstractScrollArea, QtWidgets.QComboBox))
                assert is_inner or each.accessibleName(), (name, type(each).__name__, each.objectName())
        widget.kept.close()


def test_words_have_contrast_on_light_and_dark():
    from clst_maya.qt import QtGui
    from clst_maya.ui import colours

    def light(colour):
        parts = [
            value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
            for value in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for window, words in (('#444444', '#bbbbbb'), ('#f0f0f0', '#000000')):
        palette = QtGui.QPalette()
        palette.setColor(QtGui.QPalette.ColorRole.Window, QtGui.QColor(window))
        palette.setColor(QtGui.QPalette.ColorRole.WindowText, QtGui.QColor(words))
        for tone in ('ok', 'attention', 'error'):
            one, other = sorted((light(colours.of_tone(tone, palette)), light(QtGui.QColor(window))))
            assert (other + 0.05) / (one + 0.05) >= 4.5, (tone, window)


run(globals(), driving.turn)
