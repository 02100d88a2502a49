"""What schemathesis has to know of a bridge or a studio: names that exist, what it may touch, and that a job has to end well.

``CLST_SEEDS`` is a JSON file: ``{"folder", "seen", "calls": {operationId: {"path": {…}, "query": {…}, "body": {…}}}}``;
bytes are ``{"raw": base64, "mediaType"}`` in the place of ``body``. Each call is a good one, about things of its own. What was answered is written to ``seen`` as lines of JSON.
"""
import base64
import itertools
import json
import os
import re
import zlib
from typing import Any, Dict

import requests
import schemathesis

with open(os.environ["CLST_SEEDS"], encoding="utf-8") as file:
    SEEDS = json.load(file)

#: Nothing outside of it is written or read, whatever was made up.
FOLDER = SEEDS["folder"]
CALLS: Dict[str, Dict[str, Any]] = SEEDS["calls"]

KEY = re.compile(r"[A-Za-z0-9._:-]{8,128}")
numbers = itertools.count(1)

#: Seconds that a request may ask to wait.
LONGEST_WAIT = 1


def id_of(case: Any) -> str:
    return case.operation.definition.raw["operationId"]


def is_chosen(share: float, *about: object) -> bool:
    """The same answer for the same thing, so that a run can be repeated."""
    return zlib.crc32(repr(about).encode("utf-8", "surrogatepass")) % 1000 < share * 1000


def inside(value: Any) -> Any:
    """An absolute path as one below the folder; everything else as it is."""
    if isinstance(value, list):
        return [inside(each) for each in value]
    if not isinstance(value, str) or not value.startswith("/") or value.startswith("//"):
        return value
    whole = os.path.normpath(value)
    return value if whole.startswith(FOLDER + "/") else FOLDER + "/made-up" + whole


#: Addresses of studios: nobody else on any network is asked.
ADDRESSES = ("url", "studio")


def at_studio(fields: Any, known: Dict[str, Any]) -> None:
    for name in ADDRESSES:
        if isinstance((fields or {}).get(name), str) and name in known:
            fields[name] = known[name]


#: Headers that every operation takes are made up for these alone: they are read before anything else.
WITH_HEADERS = frozenset({"checkpoint", "set", "list", "getContext", "addTag", "editSettings"})
_COMMON = re.compile(r"#/components/parameters/(Author|Program)$")


@schemathesis.hook
def before_load_schema(context: Any, raw_schema: Any) -> None:
    for item in raw_schema["paths"].values():
        shared = item.get("parameters", [])
        common = [each for each in shared if _COMMON.match(each.get("$ref", ""))]
        item["parameters"] = [each for each in shared if each not in common]
        for operation in item.values():
            if isinstance(operation, dict) and operation.get("operationId") in WITH_HEADERS:
                operation["parameters"] = operation.get("parameters", []) + common


@schemathesis.hook
def before_add_examples(context: Any, examples: Any) -> None:
    """The good call, and nothing of what the document shows to readers."""
    operation = context.operation
    seed = CALLS.get(operation.definition.raw["operationId"])
    examples.clear()
    if seed is None:
        return
    body = {"body": seed["body"], "media_type": "application/json"} if "body" in seed else {}
    if "raw" in seed:
        body = {"body": base64.b64decode(seed["raw"]), "media_type": seed["mediaType"]}
    examples.append(operation.Case(path_parameters=seed["path"], query=seed["query"], **body))


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    """Makes most of what was made up be about something that is there."""
    seed = CALLS.get(id_of(case))
    if seed is None:
        return
    path = case.path_parameters or {}
    for position, name in enumerate(seed["path"]):
        if name in path and is_chosen(0.95 if position == 0 else 0.6, name, path[name]):
            path[name] = seed["path"][name]
    body = case.body
    if isinstance(body, dict):
        for name, value in list(body.items()):
            known = seed.get("body", {}).get(name)
            body[name] = known if known is not None and is_chosen(0.5, name, value) else inside(value)
        at_studio(body, seed.get("body", {}))
    at_studio(case.query, seed["query"])
    headers = case.headers or {}
    if KEY.fullmatch(str(headers.get("Idempotency-Key", ""))):
        # The one that the document shows would belong to the first request of all.
        headers["Idempotency-Key"] = "made-up-%d" % next(numbers)
    query = case.query or {}
    wait = query.get("wait")
    if isinstance(wait, int) and LONGEST_WAIT < wait <= 25:
        query["wait"] = LONGEST_WAIT


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:
    with open(SEEDS["seen"], "a", encoding="utf-8") as file:
        file.write(json.dumps({"id": id_of(case), "status": response.status_code}) + "\n")


@schemathesis.check
def job_ends_well(context: Any, response: Any, case: Any) -> None:
    """A job ends, and when it fails it says why: never with a mistake of clst."""
    if response.status_code != 202:
        return
    sent = response.request
    root = sent.url.split("/v1/", 1)[0]
    headers = {"Authorization": sent.headers["Authorization"]}
    for _ in range(8):
        job = requests.get("%s%s?wait=25" % (root, response.headers["location"][0]), headers=headers, timeout=60).json()
        if job["state"] in ("succeeded", "failed", "cancelled"):
            break
    else:
        raise AssertionError("The job did not end: %s" % json.dumps(job))
    if job.get("error", {}).get("code") in ("internal", "job-interrupted"):
        raise AssertionError("The job failed by a mistake: %s" % json.dumps(job))


def as_it_is(context: Any, value: Any) -> Any:
    return value if isinstance(value, bytes) else b""


for media_type in ("image/png", "image/jpeg", "image/webp", "application/octet-stream"):
    schemathesis.serializer(media_type)(as_it_is)
