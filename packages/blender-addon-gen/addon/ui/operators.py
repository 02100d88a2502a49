"""What a press does: it is handed to the panel, and the timer goes on with it. No operator waits or touches the file."""
# Blender reads the annotations of properties as they are: no `from __future__ import annotations` here.
import json
from typing import Any, Set

import bpy
from bpy.props import StringProperty

from .. import session as sessions
from ..host import picking

_HIDDEN: Set[Any] = {"HIDDEN", "SKIP_SAVE"}
_INTERNAL: Set[Any] = {"INTERNAL"}


class _Pressed:
    """Operators of buttons. None of them is in the undo history, or in the search of operators: they are `_INTERNAL`."""

    @classmethod
    def poll(cls, context: Any) -> bool:
        return sessions.current() is not None


class CLST_OT_press(_Pressed, bpy.types.Operator):
    """Does what the button says"""

    bl_idname = "clst.press"
    bl_label = "clst"
    bl_options = _INTERNAL

    action: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]
    args: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]
    tip: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]

    @classmethod
    def description(cls, context: Any, properties: Any) -> str:
        return str(properties.tip)

    def execute(self, context: Any) -> Set[Any]:
        session = sessions.current()
        if session is not None:
            # From the menu: in the panel nothing else can be pressed meanwhile.
            session.show_question()
            session.press(self.action, json.loads(self.args) if self.args else {})
        return {"FINISHED"}


class CLST_OT_answer(_Pressed, bpy.types.Operator):
    """Answers the question"""

    bl_idname = "clst.answer"
    bl_label = "Answer"
    bl_options = _INTERNAL

    button: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]

    def execute(self, context: Any) -> Set[Any]:
        session = sessions.current()
        if session is not None:
            session.answer(self.button)
        return {"FINISHED"}


class CLST_OT_toggle_section(_Pressed, bpy.types.Operator):
    """Opens or closes this part of the panel"""

    bl_idname = "clst.toggle_section"
    bl_label = "Open or close"
    bl_options = _INTERNAL

    section: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]

    def execute(self, context: Any) -> Set[Any]:
        session = sessions.current()
        if session is not None:
            session.toggle_section(self.section)
        return {"FINISHED"}


class CLST_OT_select(_Pressed, bpy.types.Operator):
    """Shows more about this one"""

    bl_idname = "clst.select"
    bl_label = "Select"
    bl_options = _INTERNAL

    list_id: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]
    key: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]

    def execute(self, context: Any) -> Set[Any]:
        session = sessions.current()
        if session is not None:
            session.select(self.list_id, self.key)
        return {"FINISHED"}


class CLST_OT_choose(_Pressed, bpy.types.Operator):
    """Chooses this"""

    bl_idname = "clst.choose"
    bl_label = "Choose"
    bl_options = _INTERNAL

    field: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]
    value: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]

    def execute(self, context: Any) -> Set[Any]:
        session = sessions.current()
        if session is not None:
            session.choose(self.field, json.loads(self.value))
        return {"FINISHED"}


class CLST_OT_choose_menu(_Pressed, bpy.types.Operator):
    """Opens the choices of a field"""

    bl_idname = "clst.choose_menu"
    bl_label = "Choose"
    bl_options = _INTERNAL

    field: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]
    tip: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]

    @classmethod
    def description(cls, context: Any, properties: Any) -> str:
        return str(properties.tip)

    def invoke(self, context: Any, event: Any) -> Set[Any]:
        field = self.field
        context.window_manager.popup_menu(lambda menu, _context: draw_options(menu.layout, field), title=self.tip)
        return {"FINISHED"}


def draw_options(layout: Any, field: str) -> None:
    """One line for each choice of a field of the view that is shown."""
    session = sessions.current()
    row = None if session is None else session.choices.get(field)
    if row is None:
        return
    for option in row["options"]:
        mark = "RADIOBUT_ON" if option["value"] == row["value"] else "RADIOBUT_OFF"
        button = layout.operator("clst.choose", text=option["label"], icon=mark)
        button.field = field
        button.value = json.dumps(option["value"])


class CLST_OT_entered(_Pressed, bpy.types.Operator):
    """After words were typed: with Enter the field's action is pressed, with a click elsewhere it is not"""

    bl_idname = "clst.entered"
    bl_label = "Entered"
    bl_options = _INTERNAL

    field: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]

    def invoke(self, context: Any, event: Any) -> Set[Any]:
        session = sessions.current()
        if session is not None and event.type in ("RET", "NUMPAD_ENTER"):
            session.submit(self.field)
        return {"FINISHED"}


class CLST_OT_checkpoint(bpy.types.Operator):
    """Saves a version of this file in its project"""

    bl_idname = "clst.checkpoint"
    bl_label = "Create Checkpoint"

    @classmethod
    def poll(cls, context: Any) -> bool:
        return sessions.current() is not None

    def execute(self, context: Any) -> Set[Any]:
        session = sessions.current()
        if session is None or session.show_question():
            return {"FINISHED"}
        reason = session.press_primary()
        if reason:
            self.report({"INFO"}, reason)
        return {"FINISHED"}


class CLST_OT_save(bpy.types.Operator):
    """Saves the file; asks first when another program wrote it after it was opened here"""

    bl_idname = "clst.save"
    bl_label = "Save, but Ask"

    @classmethod
    def poll(cls, context: Any) -> bool:
        return sessions.current() is not None

    def invoke(self, context: Any, event: Any) -> Set[Any]:
        # The usual case: whatever else the key means in this Blender happens, as if this operator were not there.
        return {"FINISHED"} if _asks_before_save() else {"PASS_THROUGH"}

    def execute(self, context: Any) -> Set[Any]:
        return {"FINISHED"} if _asks_before_save() else set(bpy.ops.wm.save_mainfile())


def _asks_before_save() -> bool:
    """Whether there is a question now, or one already."""
    session = sessions.current()
    if session is None or not session.must_ask_before_save():
        return False
    if not session.show_question():
        session.press("save", {})
    return True


class CLST_OT_pick_file(bpy.types.Operator):
    """Chooses a file"""

    bl_idname = "clst.pick_file"
    bl_label = "Choose"
    bl_options = _INTERNAL

    filepath: StringProperty(subtype="FILE_PATH", options={"SKIP_SAVE"})  # type: ignore[valid-type]
    filter_glob: StringProperty(options=_HIDDEN)  # type: ignore[valid-type]

    def invoke(self, context: Any, event: Any) -> Set[Any]:
        context.window_manager.fileselect_add(self)
        return {"RUNNING_MODAL"}

    def execute(self, context: Any) -> Set[Any]:
        picking.answer(self.filepath or None)
        return {"FINISHED"}

    def cancel(self, context: Any) -> None:
        picking.answer(None)


CLASSES = (
    CLST_OT_press,
    CLST_OT_answer,
    CLST_OT_toggle_section,
    CLST_OT_select,
    CLST_OT_choose,
    CLST_OT_choose_menu,
    CLST_OT_entered,
    CLST_OT_checkpoint,
    CLST_OT_save,
    CLST_OT_pick_file,
)
