"""Commands about nodes."""

from __future__ import annotations

import os
from typing import Any

from . import _scene
from ._program import PROGRAM
from ._rules import command

#: What exists without plug-ins, and one plug-in.
_TYPES = [
    'audio',
    'cacheFile',
    'customNode',
    'file',
    'imagePlane',
    'movie',
    'psdFileTex',
    'reference',
    'script',
    'transform',
    'AlembicNode',
    'gpuCache',
]


@command('includeAbstract/ia/c')
def allNodeTypes(*, mode: str, **said: Any) -> list[str]:
    return list(_TYPES)


@command('type/typ/c references/rf/c')
def ls(*names: str, mode: str, **said: Any) -> list[str]:
    wanted = said['type']
    if wanted not in _TYPES:
        # Maya goes on with a warning: "Unknown object type: x".
        raise AssertionError(f'Warning: Unknown object type: {wanted}')
    scene = PROGRAM.scene
    if wanted == 'reference':
        # Every scene with references has the shared one (Autodesk, "sharedReferenceNode").
        return [*scene.references, *(['sharedReferenceNode'] if scene.references else [])]
    return [name for name, (kind, _) in scene.nodes.items() if kind == wanted]


@command('filename/f/c unresolvedName/un/c withoutCopyNumber/wcn/c isNodeReferenced/inr/c')
def referenceQuery(node: str, *, mode: str, **said: Any) -> Any:
    """Its flags are said without query (CommandsPython, referenceQuery)."""
    scene = PROGRAM.scene
    if said.get('isNodeReferenced'):
        return node in scene.foreign
    if node not in scene.references:
        raise RuntimeError(f"Reference node '{node}' is not associated with a reference file.")
    written = scene.references[node]
    if not said.get('unresolvedName') and not os.path.isabs(written):
        written = os.path.join(PROGRAM.project, written)
    return written.split('{')[0] if said.get('withoutCopyNumber') else written


@command('node/n/c exists/ex/c')
def attributeQuery(attribute: str, *, mode: str, **said: Any) -> bool:
    return attribute in _scene.attributes_of(PROGRAM.scene, said['node'])


@command('type/typ/c')
def getAttr(plug: str, *, mode: str, **said: Any) -> Any:
    node, attribute = plug.split('.')
    found = _scene.attributes_of(PROGRAM.scene, node)
    if attribute not in found:
        raise ValueError(f'No object matches name: {plug}')
    return found[attribute]


@command('apiType/api/c')
def nodeType(node: str, *, mode: str, **said: Any) -> str:
    _scene.attributes_of(PROGRAM.scene, node)
    return PROGRAM.scene.nodes[node][0]
