"""The open scene, and .ma files of real text."""

from __future__ import annotations

import os
import re
from typing import Any

#: Attributes with a path, by the long name, and as .ma files say them (any .ma file of Maya).
SHORT = {
    'fileTextureName': 'ftn',
    'computedFileTextureNamePattern': 'cfnp',
    'body': 'b',
    'imageName': 'imn',
    'filename': 'f',
    'abc_File': 'fn',
    'cacheFileName': 'cfn',
    'cachePath': 'cp',
    'cacheName': 'cn',
    'note': 'nts',
}
LONG = {short: long for long, short in SHORT.items()}


class Scene:
    """Nodes with attributes of text, and references."""

    def __init__(self) -> None:
        self.name = ''
        self.kind = 'mayaAscii'
        self.is_modified = False
        #: name → (type, attributes)
        self.nodes: dict[str, tuple[str, dict[str, str]]] = {}
        #: reference node → path as it was written
        self.references: dict[str, str] = {}
        #: Nodes that come from a reference.
        self.foreign: set[str] = set()
        #: Texts of script nodes that were executed.
        self.executed: list[str] = []

    def add(self, node_type: str, name: str, **attributes: str) -> None:
        """What an artist does."""
        self.nodes[name] = (node_type, attributes)
        self.is_modified = True

    def refer(self, node: str, path: str, *inside: tuple[str, str, dict[str, str]]) -> None:
        """References a scene, with the nodes that come from it."""
        self.references[node] = path
        for node_type, name, attributes in inside:
            self.nodes[name] = (node_type, attributes)
            self.foreign.add(name)
        self.is_modified = True

    def text(self) -> str:
        """As Maya writes it: header, requirements, references, nodes."""
        lines = ['//Maya ASCII 2025 scene', f'//Name: {os.path.basename(self.name)}', 'requires maya "2025";']
        lines += [f'file -r -rfn "{node}" "{path}";' for node, path in self.references.items()]
        for name, (node_type, attributes) in self.nodes.items():
            if name in self.foreign:
                continue
            lines.append(f'createNode {node_type} -n "{name}";')
            lines += [f'\tsetAttr ".{SHORT.get(key, key)}" -type "string" "{value}";' for key, value in attributes.items()]
        return '\n'.join([*lines, f'// End of {os.path.basename(self.name)}', ''])

    def read(self, text: str) -> None:
        """Takes the place of what was open."""
        self.nodes, self.references, self.foreign, self.executed = {}, {}, set(), self.executed
        node: tuple[str, dict[str, str]] = ('', {})
        for line in text.split('\n'):
            if found := re.match(r'createNode (\w+) -n "([^"]*)"', line):
                node = (found[1], {})
                self.nodes[found[2]] = node
            elif found := re.match(r'\tsetAttr "\.(\w+)" -type "string" "([^"]*)"', line):
                node[1][LONG.get(found[1], found[1])] = found[2]
            elif found := re.match(r'file -r -rfn "([^"]*)" "([^"]*)"', line):
                self.references[found[1]] = found[2]


def type_of_file(path: str) -> str:
    return 'mayaBinary' if path.endswith('.mb') else 'mayaAscii'


def write(scene: Scene) -> None:
    """RuntimeError where the disk refuses, as Maya says it."""
    try:
        with open(scene.name, 'w', encoding='utf-8') as file:
            file.write(scene.text())
    except OSError as error:
        raise RuntimeError(f'Could not save file: {scene.name}: {error.strerror}') from None


def attributes_of(scene: Scene, node: str) -> dict[str, Any]:
    if node not in scene.nodes:
        raise ValueError(f'No object matches name: {node}')
    return scene.nodes[node][1]
