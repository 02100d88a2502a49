"""The files that the open scene needs itself: those of its references belong to the referenced scenes."""
from __future__ import annotations

import os
import re
from typing import Any, Dict, Iterator, List, Tuple, cast

from maya import cmds

from . import tokens

#: Type of node, attribute with a path, kind. Of Maya itself, and of renderers and plug-ins that many use.
NODES: Tuple[Tuple[str, str, str], ...] = (
    ("file", "fileTextureName", "image"),
    ("movie", "fileTextureName", "image"),
    ("psdFileTex", "fileTextureName", "image"),
    ("imagePlane", "imageName", "image"),
    ("aiImage", "filename", "image"),
    ("RedshiftNormalMap", "tex0", "image"),
    ("RedshiftSprite", "tex0", "image"),
    ("PxrTexture", "filename", "image"),
    ("PxrBump", "filename", "image"),
    ("PxrNormalMap", "filename", "image"),
    ("PxrPtexture", "filename", "image"),
    ("PxrDomeLight", "lightColorMap", "image"),
    ("audio", "filename", "sound"),
    ("AlembicNode", "abc_File", "cache"),
    ("gpuCache", "cacheFileName", "cache"),
    ("mayaUsdProxyShape", "filePath", "cache"),
    ("aiStandIn", "dso", "cache"),
    ("aiVolume", "filename", "volume"),
    ("RedshiftProxyMesh", "fileName", "cache"),
    ("RedshiftVolumeShape", "fileName", "volume"),
    ("VRayMesh", "fileName2", "cache"),
)

#: What Maya makes for itself and what is no reference to a file (hidden nodes of every scene with references).
_NO_REFERENCES = ("sharedReferenceNode", "_UNKNOWN_REF_NODE_")

_COPY_NUMBER = re.compile(r"\{\d+\}$")


def collect() -> List[Dict[str, Any]]:
    """``{path, absolutePath, kind, exists}`` of each file, once: path as the scene says it."""
    found: Dict[str, Dict[str, Any]] = {}
    for written, kind in (*_references(), *_of_nodes(), *_cache_files(), *_registered()):
        if not written:
            continue
        for path in tokens.expand(absolute(written)):
            entry = {"path": written, "absolutePath": path, "kind": kind, "exists": os.path.exists(path)}
            found.setdefault(path, entry)
    return list(found.values())


def absolute(written: str) -> str:
    """A path of a scene can be relative to the project of Maya, and name variables of the environment."""
    expanded = os.path.expandvars(os.path.expanduser(_COPY_NUMBER.sub("", written)))
    if not os.path.isabs(expanded):
        expanded = str(cast(Any, cmds.workspace(expandName=expanded)))
    return os.path.normpath(expanded).replace("\\", "/")


def _references() -> Iterator[Tuple[str, str]]:
    for node in cast(List[str], cmds.ls(type="reference") or []):
        if node.split(":")[-1].startswith(_NO_REFERENCES) or _is_referenced(node):
            continue
        try:
            name = cmds.referenceQuery(node, filename=True, unresolvedName=True, withoutCopyNumber=True)
        except RuntimeError:
            continue  # a reference that has lost its file altogether
        yield str(cast(Any, name)), "scene"


def _of_nodes() -> Iterator[Tuple[str, str]]:
    known = set(cast(List[str], cmds.allNodeTypes() or []))
    for node_type, attribute, kind in NODES:
        if node_type not in known:
            continue
        for node in cast(List[str], cmds.ls(type=node_type) or []):
            if not _is_referenced(node):
                yield _pattern_of(node, node_type) or _text(node, attribute), kind


def _pattern_of(node: str, node_type: str) -> str:
    """A texture of many tiles or frames names the first; Maya computes what all have in common."""
    return _text(node, "computedFileTextureNamePattern") if node_type == "file" else ""


def _cache_files() -> Iterator[Tuple[str, str]]:
    """Maya's own caches: a folder, and a name without an ending; the XML describes the files beside it."""
    for node in cast(List[str], cmds.ls(type="cacheFile") or []):
        folder, name = _text(node, "cachePath"), _text(node, "cacheName")
        if name and not _is_referenced(node):
            yield "%s/%s.xml" % (folder.rstrip("/"), name) if folder else name + ".xml", "cache"


def _registered() -> Iterator[Tuple[str, str]]:
    """What a studio or a plug-in has registered with Maya's own list of paths, the File Path Editor."""
    folders: List[str] = cast(Any, cmds).filePathEditor(query=True, listDirectories="") or []
    for folder in folders:
        pairs: List[str] = (
            cast(Any, cmds).filePathEditor(query=True, listFiles=folder, withAttribute=True) or []
        )
        for name, attribute in zip(pairs[0::2], pairs[1::2]):
            node = attribute.split(".")[0]
            is_known = cmds.nodeType(node) in {each[0] for each in NODES} | {"reference"}
            if not is_known and not _is_referenced(node):
                yield "%s/%s" % (folder.rstrip("/"), name), "file"


def _is_referenced(node: str) -> bool:
    return bool(cmds.referenceQuery(node, isNodeReferenced=True))


def _text(node: str, attribute: str) -> str:
    """The text of an attribute; empty where a version of the plug-in has no such attribute."""
    if not cmds.attributeQuery(attribute, node=node, exists=True):
        return ""
    return str(cast(Any, cmds.getAttr("%s.%s" % (node, attribute))) or "")
