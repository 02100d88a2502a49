import type { Store } from '../store/store.js'

/** What taking back an operation would need again. */
export interface UndoReferences {
  ids: ReadonlySet<string>
  previews: ReadonlySet<number>
  manifests: ReadonlySet<number>
}

const ID = /"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"/g
const PREVIEW = /"(?:preview_id|cover_id)":(\d+)/g
const MANIFEST = /"manifest_id":(\d+)/g

/** Read from the text of the steps: whatever kind they are, an id in them is one that may be needed. */
export function undoReferences(store: Store): UndoReferences {
  const ids = new Set<string>()
  const previews = new Set<number>()
  const manifests = new Set<number>()
  for (const [steps] of store.rows<[string]>('SELECT steps FROM undo_entry WHERE undone_at IS NULL')) {
    for (const [, id] of steps.matchAll(ID)) ids.add(id as string)
    for (const [, id] of steps.matchAll(PREVIEW)) previews.add(Number(id))
    for (const [, id] of steps.matchAll(MANIFEST)) manifests.add(Number(id))
  }
  return { ids, previews, manifests }
}
