"""maya.mel: only what the panel asks."""

from __future__ import annotations

import re
from typing import Any

from ._rules import assert_main_thread

#: Names of Maya's own windows and panes: global variables of its start-up scripts (scripts/startup/*.mel).
_GLOBALS = {'gMainWindow': 'MayaWindow', 'gShelfTopLevel': 'MayaWindow|toolBar2|ShelfLayout'}


def eval(code: str) -> Any:  # noqa: A001 - its name in Maya
    """RuntimeError for what is no MEL that is known here, as for a mistake in Maya."""
    assert_main_thread('eval')
    if found := re.fullmatch(r'\$\w+ = \$(\w+)', code):
        if found[1] in _GLOBALS:
            return _GLOBALS[found[1]]
    elif code == 'getUIComponentDockControl("Channel Box / Layer Editor", false)':
        return 'ChannelBoxLayerEditor'
    raise RuntimeError(f'Error occurred during execution of MEL script: {code}')
