"""Commands about what is seen."""

from __future__ import annotations

from typing import Any

from ._program import PROGRAM
from ._rules import command


@command('state/st/qe')
def play(*, mode: str, **said: Any) -> bool:
    return PROGRAM.is_playing


@command('update/u/c')
def currentTime(*, mode: str, **said: Any) -> float:
    return 1.0


@command('visiblePanels/vis/c type/typ/c withFocus/wf/c')
def getPanel(*, mode: str, **said: Any) -> Any:
    """Its flags are said without query (CommandsPython, getPanel)."""
    if 'withFocus' in said:
        return 'outlinerPanel1'
    if 'visiblePanels' in said:
        return ['outlinerPanel1', *PROGRAM.views]
    return ['modelPanel1', 'modelPanel4']


@command(
    'frame/fr/c format/fmt/c compression/c/c completeFilename/cf/c forceOverwrite/fo/c viewer/v/c showOrnaments/orn/c '
    'offScreen/os/c percent/p/c widthHeight/wh/c quality/qlt/c clearCache/cc/c editorPanelName/epn/c'
)
def playblast(*, mode: str, **said: Any) -> str:
    from .OpenMaya import picture

    if PROGRAM.is_batch or said['editorPanelName'] not in PROGRAM.views:
        raise RuntimeError('No valid view is available for playblast.')
    path = str(said['completeFilename'])
    if PROGRAM.does_playblast_ignore_format:
        # On Windows the format of the render settings may win (ftrackhq/integrations, maya_thumbnail_exporter.py).
        with open(path, 'wb') as file:
            file.write(b'FOR4CIMG')
        return path
    picture(*said['widthHeight']).save(path, {'png': 'PNG', 'jpg': 'JPG'}[said['compression']])
    return path
