/**
 * What becomes of the state of a working file. docs/reference/states.md shows the same two tables; a test compares them.
 *
 * The file has three versions, v1 to v3. `modified` was v3 and has been saved since; `outdated` still holds v3 while v4
 * has arrived; `diverged` was saved when v4 had arrived already; `pinned` was reverted to v1. A code in brackets is the
 * error that is reported; — means that there is no such file any more.
 */
export const NEXT_STATE = `
| | normal | modified | outdated | untracked | rebuild | diverged | pinned |
|---|---|---|---|---|---|---|---|
| save other bytes | modified | modified | diverged | untracked | modified | diverged | diverged |
| change it in place | modified | modified | diverged | untracked | — | diverged | diverged |
| touch | normal | modified | outdated | untracked | modified | diverged | pinned |
| rewrite the same bytes | normal | modified | outdated | untracked | normal | diverged | pinned |
| save the bytes of the newest version | normal | normal | normal | untracked | normal | normal | normal |
| save the bytes of v2 | modified | modified | diverged | untracked | modified | diverged | diverged |
| delete | rebuild | rebuild | rebuild | — | rebuild | rebuild | rebuild |
| rename away | rebuild | rebuild | rebuild | — | — | rebuild | rebuild |
| rename away and back | normal | modified | outdated | untracked | — | diverged | pinned |
| checkpoint | normal | normal | outdated | normal | rebuild (file-not-found) | normal | normal |
| revert to v1 | pinned | pinned | pinned | untracked (asset-not-found) | pinned | pinned | pinned |
| revert to the newest version | normal | normal | normal | untracked (asset-not-found) | normal | normal | normal |
| a newer version arrives | outdated | diverged | outdated | modified | rebuild | diverged | pinned |
`

/** The state after the event and one more save of other bytes. */
export const NEXT_STATE_EDITED = `
| | normal | modified | outdated | untracked | rebuild | diverged | pinned |
|---|---|---|---|---|---|---|---|
| save other bytes | modified | modified | diverged | untracked | modified | diverged | diverged |
| change it in place | modified | modified | diverged | untracked | — | diverged | diverged |
| touch | modified | modified | diverged | untracked | modified | diverged | diverged |
| rewrite the same bytes | modified | modified | diverged | untracked | modified | diverged | diverged |
| save the bytes of the newest version | modified | modified | modified | untracked | modified | modified | modified |
| save the bytes of v2 | modified | modified | diverged | untracked | modified | diverged | diverged |
| delete | modified | modified | diverged | untracked | modified | diverged | diverged |
| rename away | modified | modified | diverged | untracked | — | diverged | diverged |
| rename away and back | modified | modified | diverged | untracked | — | diverged | diverged |
| checkpoint | modified | modified | diverged | modified | modified | modified | modified |
| revert to v1 | diverged | diverged | diverged | untracked | diverged | diverged | diverged |
| revert to the newest version | modified | modified | modified | untracked | modified | modified | modified |
| a newer version arrives | diverged | diverged | diverged | modified | diverged | diverged | diverged |
`

export interface Cell {
  event: string
  state: string
  next: string
  /** Code of the error that the event reports. */
  fails?: string
  edited: string
}

/** One entry per cell. Cells that say — in the first table and the second are events that cannot happen. */
export function readCells(): Cell[] {
  const next = readTable(NEXT_STATE)
  const edited = readTable(NEXT_STATE_EDITED)
  const cells: Cell[] = []
  for (const [key, { event, state, text }] of next) {
    const [, word = '', fails] = /^(\S+)(?: \((\S+)\))?$/.exec(text) ?? []
    const after = edited.get(key)
    if (after === undefined) throw new Error(`the second table has no cell for ${key}`)
    if (after.text !== '—')
      cells.push({ event, state, next: word, edited: after.text, ...(fails ? { fails } : {}) })
  }
  return cells
}

function readTable(table: string): Map<string, { event: string; state: string; text: string }> {
  const rows = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim()),
    )
  const [states = [], , ...events] = rows
  const cells = new Map<string, { event: string; state: string; text: string }>()
  for (const [event = '', ...texts] of events) {
    texts.forEach((text, column) => {
      const state = states[column + 1] ?? ''
      cells.set(`${state}: ${event}`, { event, state, text })
    })
  }
  return cells
}
