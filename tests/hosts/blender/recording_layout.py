"""A layout that writes down what is drawn, as strictly as Blender itself.

Every call must be one that the layout of this Blender has, with parameters, icons, operators, properties, menus and lists
that exist; else AssertionError. Layouts made by Blender cannot be made, or read, without a window.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import bpy

_FUNCTIONS = bpy.types.UILayout.bl_rna.functions
#: What list rows are drawn with; the context of Blender when it is None.
CONTEXT: Any = None

_SUBLAYOUTS = frozenset({'row', 'column', 'box', 'split', 'column_flow', 'grid_flow'})
_STATE = frozenset({'enabled', 'active', 'alert', 'scale_x', 'scale_y', 'alignment', 'activate_init', 'emboss'})


class Pressable:
    """What ``layout.operator`` gives: the properties of an operator, and only those."""

    def __init__(self, idname: str, kind: Any) -> None:
        self.__dict__.update(_idname=idname, _names=set(kind.properties.keys()), _values={})

    def __setattr__(self, name: str, value: Any) -> None:
        assert name in self._names, f'{self._idname} has no property {name}'
        self._values[name] = value

    def __getattr__(self, name: str) -> Any:
        return self._values[name]

    def press(self) -> set[str]:
        """Runs the operator, as a press on the button would."""
        module, _, name = self._idname.partition('.')
        return getattr(getattr(bpy.ops, module), name)('EXEC_DEFAULT', **self._values)


class Drawn:
    """One call: ``name``, its arguments, and for an operator what can be pressed."""

    def __init__(self, layout: Recorder, name: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
        self.layout, self.name, self.arguments, self.named = layout, name, arguments, named
        self.button: Pressable | None = None

    @property
    def text(self) -> str:
        return self.named.get('text', '')

    @property
    def is_enabled(self) -> bool:
        """All layouts around it are."""
        return not self.is_said('enabled', False)

    def is_said(self, name: str, value: object) -> bool:
        """Of the state of a layout around it."""
        layout: Recorder | None = self.layout
        while layout is not None:
            if layout._state.get(name) is value:
                return True
            layout = layout._parent
        return False


class Recorder:
    """Stands for a ``UILayout``. ``drawn`` of the outermost one is everything in its order."""

    def __init__(self, parent: Recorder | None = None) -> None:
        drawn: list[Drawn] = [] if parent is None else parent.drawn
        self.__dict__.update(_parent=parent, _state={}, drawn=drawn)

    def __setattr__(self, name: str, value: Any) -> None:
        assert name in _STATE, f'a layout has no {name}'
        self._state[name] = value

    def __getattr__(self, name: str) -> Any:
        assert name in _FUNCTIONS, f'this Blender has no layout.{name}'

        def call(*arguments: Any, **named: Any) -> Any:
            _check(name, arguments, named)
            drawn = Drawn(self, name, arguments, named)
            self.drawn.append(drawn)
            if name in _SUBLAYOUTS:
                return Recorder(self)
            if name == 'operator':
                drawn.button = Pressable(arguments[0], _operator(arguments[0]))
                return drawn.button
            if name == 'template_list':
                _draw_rows(self, arguments)
            return None

        return call

    # What a test asks.

    def texts(self) -> list[str]:
        """All words, in their order."""
        return [each.text for each in self.drawn if each.text]

    def words(self) -> str:
        """All words as one line: sentences that were broken over several are whole again."""
        return ' '.join(self.texts())

    def buttons(self, text: str) -> Iterator[Drawn]:
        """Buttons whose words begin so. A long label may be broken over several lines."""
        return (each for each in self.drawn if each.name == 'operator' and each.text and text.startswith(each.text))

    def button(self, text: str) -> Drawn:
        exact = (each for each in self.buttons(text) if each.text == text)
        found = next(exact, next(self.buttons(text), None))
        assert found is not None, f'no button "{text}" in {self.texts()}'
        return found

    def press(self, text: str) -> set[str]:
        """Presses an enabled button."""
        found = self.button(text)
        assert found.is_enabled and found.button is not None, f'"{text}" is off'
        return found.button.press()


def _check(name: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
    parameters = _FUNCTIONS[name].parameters
    for each, value in named.items():
        assert each in parameters, f'layout.{name} has no {each} in this Blender'
        if each == 'icon':
            assert value in parameters['icon'].enum_items, f'no icon {value} in this Blender'
    if name == 'prop':
        data, prop = arguments
        assert prop in data.bl_rna.properties, f'{data} has no {prop}'
        getattr(data, prop)
    elif name == 'menu':
        assert hasattr(bpy.types, arguments[0]), f'no menu {arguments[0]}'


def _operator(idname: str) -> Any:
    module, _, name = idname.partition('.')
    return getattr(getattr(bpy.ops, module), name).get_rna_type()


def _draw_rows(layout: Recorder, arguments: tuple[Any, ...]) -> None:
    """As Blender draws a list: the first rows, with the class that is named."""
    class_name, list_id, data, rows, active_data, active = arguments
    kind = getattr(bpy.types, class_name)

    class Native:
        """A list without the parts that only Blender can make."""

    native = Native()
    native.list_id = list_id  # type: ignore[attr-defined]
    getattr(active_data, active)
    for number, row in enumerate(list(getattr(data, rows))[:5]):
        kind.draw_item(native, CONTEXT or bpy.context, layout.row(), data, row, 0, active_data, active, number, 0)
