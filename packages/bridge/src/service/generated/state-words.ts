// Made from panel.yaml by "npm run generate".

/** By state of a working file. `{base}` is the version that it was made from, `{head}` the newest one. */
export const STATE_WORDS = {
  "normal": {
    "sentence": "Up to date: {head}",
    "operation": null,
    "label": "Create checkpoint",
    "reason": "Nothing has changed since {head}."
  },
  "modified": {
    "sentence": "Changed since {base}",
    "operation": "checkpoint",
    "label": "Create checkpoint"
  },
  "untracked": {
    "sentence": "Not saved in the project yet",
    "operation": "checkpoint",
    "label": "First checkpoint"
  },
  "outdated": {
    "sentence": "A newer version exists: {head} (this is {base})",
    "operation": "revert",
    "label": "Get the newest version",
    "reason": "This would only bring older content back. The newest version is {head}."
  },
  "pinned": {
    "sentence": "An older version on purpose: {base} (the newest is {head})",
    "operation": "revert",
    "label": "Back to the newest version"
  },
  "diverged": {
    "sentence": "Changed, starting from {base}; the newest version is {head}",
    "operation": "checkpoint",
    "label": "Create checkpoint"
  },
  "rebuild": {
    "sentence": "Not on this disk",
    "operation": "rebuild",
    "label": "Bring the file back",
    "reason": "There is no file to save."
  }
} as const

/** By what else can lie at a path. */
export const PLACE_WORDS = {
  "unusable": {
    "sentence": "The project cannot be opened",
    "operation": null,
    "label": ""
  },
  "unopened": {
    "sentence": "In a project that is not open yet",
    "operation": "openProject",
    "label": "Open the project",
    "advice": "There is a project here that this program has not opened yet."
  },
  "none": {
    "sentence": "Not in a project",
    "operation": "createProject",
    "label": "Make a project",
    "advice": "This file is in no clst project. Make a project in its folder, or move the file into one."
  },
  "opened": {
    "sentence": "A copy of an older version, to look at",
    "operation": null,
    "label": ""
  },
  "folder": {
    "sentence": "A folder of the project",
    "operation": null,
    "label": ""
  },
  "ignored": {
    "sentence": "Left out of the project by a rule",
    "operation": null,
    "label": ""
  },
  "unsaved": {
    "sentence": "Not on the disk yet",
    "operation": null,
    "label": ""
  }
} as const

/** By operation, what the bridge offers for a file. */
export const OPERATION_LABELS = {
  "checkpoint": "Create checkpoint",
  "revert": "Revert",
  "rebuild": "Bring the file back",
  "openVersion": "Look at an older version",
  "acceptRenames": "Keep its history under the new name",
  "set": "Set status, assignee and more",
  "openProject": "Open the project",
  "createProject": "Make a project",
  "take": "Take it for myself",
  "sync": "Sync",
  "update": "Get what others made",
  "resolve": "Decide the conflict"
} as const

export const SENTENCES = {
  "away": "The disk of the project is not connected.",
  "anyHead": "the newest version",
  "readOnly": "The project can only be read here.",
  "notTracked": "The file is not tracked yet. Make its first checkpoint.",
  "onDisk": "The file is on the disk.",
  "signedOut": "Nobody is signed in at the studio of this project.",
  "mine": "The file is yours already.",
  "nothingNew": "Nothing newer of it was received.",
  "noConflict": "There is nothing to decide about it."
} as const
