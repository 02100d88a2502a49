# SPDX-License-Identifier: MIT
"""A panel in the terminal: how a file stands, its versions, saving one and going back to one.

    python3 console-panel.py scene.blend

It waits for nothing but the keyboard: requests are pumped, as a panel does from a timer of its host.
"""
import os
import sys
import time

from clst_client import OMIT, ClstApiError, PumpedClient, result_of

clst = PumpedClient()


def done(call):
    """Pumps a request until it is answered. The short sleep stands for the timer."""
    while not call.pump():
        time.sleep(0.02)
    return call.result()


def follow(job):
    """Shows how far a job is until it has ended. Ctrl+C cancels it; what it has done by then is taken back."""
    print("Working. Ctrl+C cancels.", flush=True)
    while job["state"] in ("queued", "running", "cancelling"):
        try:
            job = done(clst.get_job(job["id"], wait=1))
            progress = job.get("progress")
            if progress and progress["totalBytes"]:
                share = 100 * progress["doneBytes"] // progress["totalBytes"]
                print("  %s %d %%" % (progress["phase"], share), flush=True)
        except KeyboardInterrupt:
            job = done(clst.cancel_job(job["id"]))
    return result_of(job)


def version(checkpoint):
    return "v%03d  %s  %s" % (checkpoint["number"], checkpoint["author"], checkpoint["comment"])


class Panel:
    def __init__(self, path):
        self.path = os.path.abspath(path)
        self.load()

    def load(self):
        """Everything that a panel shows is one request, whatever the size of the project."""
        self.context = done(clst.get_context(path=self.path))
        if self.context["primaryAction"] == "openProject":
            done(clst.open_project(path=self.path))
            self.context = done(clst.get_context(path=self.path))

    def project_key(self):
        project = self.context["project"]
        if project is None:
            raise ClstApiError("project-not-found", self.context["advice"])
        return project["key"]

    def show(self):
        print("%s: %s" % (os.path.basename(self.path), self.context["stateText"]))
        if "advice" in self.context:
            print(self.context["advice"])
        for checkpoint in self.context["checkpoints"][:3]:
            print("  " + version(checkpoint))

    def save(self, comment):
        made = follow(done(clst.checkpoint(self.project_key(), paths=[self.path], message=comment)))
        for failure in made["failed"]:
            print(failure["message"])
        for checkpoint in made["checkpoints"]:
            print("Saved v%03d, %d bytes more." % (checkpoint["number"], checkpoint["storedBytes"]))
        if made["unchanged"]:
            print("Nothing has changed.")

    def history(self, _):
        cursor = OMIT
        while cursor is not None:
            page = done(clst.history(self.project_key(), path=self.path, include_safety=False, cursor=cursor))
            for checkpoint in page["checkpoints"]:
                print(version(checkpoint))
            cursor = page.get("nextCursor")

    def revert(self, to):
        went = follow(done(clst.revert(self.project_key(), path=self.path, to=to or OMIT)))
        print("The file is v%03d now." % went["number"])
        if "safety" in went:
            print("What it was is kept as s%d." % went["safety"]["number"])

    def ask(self):
        sys.stdout.flush()
        return sys.stdin.readline()

    def run(self):
        commands = {"save": self.save, "history": self.history, "revert": self.revert}
        self.show()
        for line in iter(self.ask, ""):
            word, _, rest = line.strip().partition(" ")
            if word == "quit":
                return
            try:
                if word in commands:
                    commands[word](rest)
                elif word:
                    print("save COMMENT, history, revert VERSION, quit; an empty line looks again.")
                self.load()
                self.show()
            except ClstApiError as failure:
                print("%s%s" % (failure, " Try again." if failure.retryable else ""))


if __name__ == "__main__":
    try:
        Panel(sys.argv[1]).run()
    except ClstApiError as failure:
        sys.exit(str(failure))
