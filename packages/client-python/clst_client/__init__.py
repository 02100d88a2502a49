"""The clst bridge for Python programs on the same computer. Python 3.9 and newer, the standard library only.

:class:`Client` waits for answers: for scripts. :class:`PumpedClient` never does: for panels in programs that allow no
threads. ``openapi.yaml`` of clst is the contract.
"""
from .call import Call
from .client import Client, PumpedClient, pages, result_of
from .discovery import bridge_home
from .errors import ClstApiError
from .omit import OMIT
from .session import Picture

__all__ = ["OMIT", "Call", "Client", "ClstApiError", "Picture", "PumpedClient", "bridge_home", "pages", "result_of"]
