import { Edit } from '../edits/edit.js'
import type { EntityKind } from '../protocol/kinds.js'
import { deleteEntity, type Fields, insertEntity, updateEntity } from '../store/entity-rows.js'

/** Edits that come from the studio: neither sent there again nor taken back by undo. */
export class AppliedEdit extends Edit {
  override insert(kind: EntityKind, fields: Fields): void {
    insertEntity(this.context.store, kind, fields)
  }

  override update(kind: EntityKind, id: string, fields: Fields): boolean {
    updateEntity(this.context.store, kind, id, fields)
    return true
  }

  override remove(kind: EntityKind, id: string): void {
    deleteEntity(this.context.store, kind, id)
  }
}
