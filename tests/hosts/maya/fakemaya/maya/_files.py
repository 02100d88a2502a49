"""Commands about files."""

from __future__ import annotations

import os
from typing import Any

from . import _scene
from ._program import PROGRAM
from ._rules import command


@command(
    'sceneName/sn/q modified/mf/qe type/typ/cq save/s/c rename/rn/c open/o/c newFile/new/c force/f/c '
    'prompt/pmt/cqe ignoreVersion/iv/c executeScriptNodes/esn/cqe list/l/q reference/r/cqe'
)
def file(path: str | None = None, *, mode: str, **said: Any) -> Any:
    scene = PROGRAM.scene
    if mode == 'q':
        if 'sceneName' in said:
            return scene.name
        if 'modified' in said:
            return scene.is_modified
        if 'type' in said:
            return [scene.kind]
        if 'list' in said:
            # Includes the scene itself, or "untitled", and files with the number of their copy (ftrackhq/integrations).
            return [scene.name or 'untitled', *scene.references.values()]
        raise AssertionError(said)
    if 'rename' in said:
        scene.name = said['rename']
        return scene.name
    if said.get('save'):
        return _save(said.get('type', scene.kind))
    if said.get('open'):
        return _open(path or '', said)
    if said.get('newFile'):
        return _new(said)
    raise AssertionError(said)


def _save(kind: str) -> str:
    from .api.OpenMaya import MSceneMessage

    scene = PROGRAM.scene
    if not os.path.isabs(scene.name):
        # CommandsPython, file, save: "Save the current scene. If the scene has no name, the command fails"; in a window
        # Maya says "A file must be given a name before saving. Use file -rename first, and then try saving again."
        raise RuntimeError('A file must be given a name before saving.')
    if kind != _scene.type_of_file(scene.name):
        raise RuntimeError(f'The type {kind} does not fit the name {scene.name}.')
    # cpp_ref, MSceneMessage, kBeforeSaveCheck: "Called prior to File > Save operation, allows user to cancel action."
    # The command fails then, with the words of Maya's text s_TfileIOStrings.rFileOpCancelledByUser.
    if not PROGRAM.may(MSceneMessage.kBeforeSaveCheck):
        raise RuntimeError('File operation cancelled by user supplied callback.')
    PROGRAM.tell(MSceneMessage.kBeforeSave)
    PROGRAM.busy_with = 'writing'
    try:
        _scene.write(scene)
    finally:
        PROGRAM.busy_with = ''
    scene.kind = kind
    scene.is_modified = False
    PROGRAM.tell(MSceneMessage.kAfterSave)
    return scene.name


def _open(path: str, said: dict[str, Any]) -> str:
    from .api.OpenMaya import MSceneMessage

    scene = PROGRAM.scene
    if scene.is_modified and not said.get('force'):
        raise RuntimeError('Unsaved changes.')  # CommandsPython, file, force
    if not os.path.isfile(path):
        raise RuntimeError(f'File not found: {path}')
    with open(path, encoding='utf-8') as opened:
        text = opened.read()
    if PROGRAM.open_error == 'refused':
        raise RuntimeError('Unrecognized file.')
    scene.read(text)
    scene.name, scene.kind, scene.is_modified = path, _scene.type_of_file(path), False
    if said.get('executeScriptNodes', True):
        # CommandsPython, file, executeScriptNodes: whether script nodes run when the scene is opened; they do unless told.
        scene.executed += [text['body'] for kind, text in scene.nodes.values() if kind == 'script']
    PROGRAM.tell(MSceneMessage.kAfterOpen)
    if PROGRAM.open_error == 'complaints':
        raise RuntimeError('Error reading file.')
    return path


def _new(said: dict[str, Any]) -> str:
    from .api.OpenMaya import MSceneMessage

    if PROGRAM.scene.is_modified and not said.get('force'):
        raise RuntimeError('Unsaved changes.')
    PROGRAM.scene = _scene.Scene()
    PROGRAM.tell(MSceneMessage.kAfterNew)
    return ''


@command('fileMode/fm/c caption/cap/c fileFilter/ff/c startingDirectory/dir/c')
def fileDialog2(*, mode: str, **said: Any) -> list[str] | None:
    """A list, or None when it was cancelled (CommandsPython, fileDialog2)."""
    if PROGRAM.is_batch:
        raise RuntimeError('There are no dialogs in batch.')
    chosen = PROGRAM.chosen_files.pop(0)
    return None if chosen is None else [chosen]


@command('rootDirectory/rd/q expandName/en/c')
def workspace(*, mode: str, **said: Any) -> str:
    root = PROGRAM.project or os.getcwd()
    if 'expandName' in said:
        return os.path.join(root, said['expandName'])
    return root + '/'


@command('listDirectories/ld/q listFiles/lf/q withAttribute/wa/q')
def filePathEditor(*, mode: str, **said: Any) -> list[str] | None:
    """Lists nothing as None. Only of types that somebody has registered; here that is ``customNode.file``."""
    found = [
        (os.path.split(attributes['file']), f'{name}.file')
        for name, (kind, attributes) in PROGRAM.scene.nodes.items()
        if kind == 'customNode'
    ]
    if 'listDirectories' in said:
        return sorted({folder for (folder, _), _ in found}) or None
    return [each for (folder, name), plug in found if folder == said['listFiles'] for each in (name, plug)] or None
