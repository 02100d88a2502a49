"""Qt without a screen, through PySide6 or PySide2: a button that is pressed, a field, and a picture of both."""

import os

from host_driver import run, wait_until

try:
    from PySide6 import QtCore, QtTest, QtWidgets
except ImportError:
    from PySide2 import QtCore, QtTest, QtWidgets

application = QtWidgets.QApplication.instance() or QtWidgets.QApplication([])


def turn(seconds):
    loop = QtCore.QEventLoop()
    QtCore.QTimer.singleShot(max(1, int(seconds * 1000)), loop.quit)
    (loop.exec if hasattr(loop, 'exec') else loop.exec_)()


def test_a_button_is_pressed_and_a_timer_runs():
    pressed, ticks = [], []
    button = QtWidgets.QPushButton('Create checkpoint')
    button.clicked.connect(lambda: pressed.append(button.text()))
    timer = QtCore.QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(5)
    button.show()
    QtTest.QTest.mouseClick(button, QtCore.Qt.LeftButton)
    assert pressed == ['Create checkpoint']
    yield from wait_until(lambda: len(ticks) > 2, 'the timer')


def test_what_is_typed_is_on_the_picture():
    field = QtWidgets.QLineEdit()
    field.show()
    empty = field.grab().toImage()
    QtTest.QTest.keyClicks(field, 'Blocking pass')
    assert field.text() == 'Blocking pass'
    picture = os.path.join(os.environ['TMPDIR'], 'field.png')
    assert field.grab().save(picture) and os.path.getsize(picture) > 100
    assert field.grab().toImage() != empty


run(globals(), turn)
