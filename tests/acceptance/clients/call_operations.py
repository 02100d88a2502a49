"""Calls operations by name: one JSON object in a line of the input, one in the output.

In: ``{"id", "isRead", "path", "fields"}``. Out: ``{"answer", "result"}`` with the result of a job, or ``{"failure"}``. A
picture is its media type. What only reads is asked twice: waiting, and pumped.
"""
import json
import keyword
import re
import sys

from clst_client import Client, ClstApiError, Picture, PumpedClient

waiting = Client()
pumped = PumpedClient()


def snake(name: str) -> str:
    text = re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name)
    return text + "_" if keyword.iskeyword(text) else text


for line in sys.stdin:
    call = json.loads(line)
    name = snake(call["id"])
    fields = {snake(field): value for field, value in call["fields"].items()}
    try:
        answer = getattr(waiting, name)(*call["path"], **fields)
        if call["isRead"]:
            same = getattr(pumped, name)(*call["path"], **fields).wait()
            assert type(same) is type(answer), (same, answer)
        is_job = isinstance(answer, dict) and "operationId" in answer
        result = waiting.wait_for_job(answer) if is_job and not call["isRead"] else None
        said = answer.media_type if isinstance(answer, Picture) else answer
        print(json.dumps({"answer": said, "result": result}), flush=True)
    except ClstApiError as failure:
        print(json.dumps({"failure": "%s: %s" % (failure.code, failure)}), flush=True)
