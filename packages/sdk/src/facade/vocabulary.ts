import type { Context } from '../context.js'
import type { OperationOptions } from '../types.js'
import { type DeletedTerm, type DeleteTermOptions, deleteTerm } from '../vocabulary/delete-term.js'
import {
  editLabel,
  type Label,
  type LabelOptions,
  type LabelResult,
  listLabels,
  removeLabel,
  setLabel,
} from '../vocabulary/labels.js'
import {
  addStatus,
  editStatus,
  listStatuses,
  type Status,
  type StatusFields,
} from '../vocabulary/statuses.js'
import { addTag, editTag, listTags, type Tag } from '../vocabulary/tags.js'
import type { TypeKind } from '../vocabulary/terms.js'
import {
  addType,
  checkKind,
  editType,
  listTypes,
  type TypeEntry,
  type TypeFields,
} from '../vocabulary/types.js'
import type { Guard } from './guard.js'

/**
 * The statuses, types, tags and labels of a project. Each is meant by name, however it is written, or by id. All edits
 * can be taken back. Deleting throws `in-use` unless another one is to take its place.
 */
export class Vocabulary {
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** In their order. */
  listStatuses(): Promise<Status[]> {
    return this.guard.within([], () => listStatuses(this.context.store))
  }

  /** Throws `name-taken`, `invalid-argument`. */
  addStatus(name: string, fields: StatusFields = {}): Promise<Status> {
    return this.guard.writing([], () => addStatus(this.context, name, fields))
  }

  /** Throws `status-not-found`, `name-taken`, `invalid-argument`. */
  editStatus(status: string, fields: StatusFields & { name?: string }): Promise<Status> {
    return this.guard.writing([], () => editStatus(this.context, status, fields))
  }

  /** Throws `status-not-found`, `in-use`. Versions that were made with it go on showing it. */
  deleteStatus(status: string, options: DeleteTermOptions = {}): Promise<DeletedTerm> {
    return this.guard.writing([], () => deleteTerm(this.context, 'status', status, options))
  }

  /** Of one kind or of all, in their order. Throws `invalid-argument`. */
  listTypes(kind?: TypeKind): Promise<TypeEntry[]> {
    return this.guard.within([], () => {
      if (kind !== undefined) checkKind(kind)
      return listTypes(this.context.store, kind)
    })
  }

  /** Throws `name-taken`, `invalid-argument`. */
  addType(kind: TypeKind, name: string, fields: TypeFields = {}): Promise<TypeEntry> {
    return this.guard.writing([], () => addType(this.context, kind, name, fields))
  }

  /** Throws `type-not-found`, `name-taken`, `invalid-argument`. */
  editType(kind: TypeKind, type: string, fields: TypeFields & { name?: string }): Promise<TypeEntry> {
    return this.guard.writing([], () => editType(this.context, kind, type, fields))
  }

  /** Throws `type-not-found`, `in-use`. */
  deleteType(kind: TypeKind, type: string, options: DeleteTermOptions = {}): Promise<DeletedTerm> {
    return this.guard.writing([], () => {
      checkKind(kind)
      return deleteTerm(this.context, 'type', type, { ...options, kind })
    })
  }

  listTags(): Promise<Tag[]> {
    return this.guard.within([], () => listTags(this.context.store))
  }

  /** Throws `name-taken`, `invalid-argument`. `set` makes tags as well. */
  addTag(name: string, fields: { color?: string } = {}): Promise<Tag> {
    return this.guard.writing([], () => addTag(this.context, name, fields))
  }

  /** Throws `tag-not-found`, `name-taken`, `invalid-argument`. */
  editTag(tag: string, fields: { name?: string; color?: string }): Promise<Tag> {
    return this.guard.writing([], () => editTag(this.context, tag, fields))
  }

  /** Throws `tag-not-found`, `in-use`. */
  deleteTag(tag: string, options: DeleteTermOptions = {}): Promise<DeletedTerm> {
    return this.guard.writing([], () => deleteTerm(this.context, 'tag', tag, options))
  }

  listLabels(): Promise<Label[]> {
    return this.guard.within([], () => listLabels(this.context.store))
  }

  /** Points a label at versions; it is made when it is new. Throws `asset-not-found`, `checkpoint-not-found`, `invalid-argument`. */
  setLabel(label: string, paths: readonly string[], options: LabelOptions = {}): Promise<LabelResult> {
    return this.guard.writing(paths, () => setLabel(this.context, label, paths, options))
  }

  /** Takes a label off assets. Throws `label-not-found`, `asset-not-found`. */
  removeLabel(label: string, paths: readonly string[], options: OperationOptions = {}): Promise<LabelResult> {
    return this.guard.writing(paths, () => removeLabel(this.context, label, paths, options))
  }

  /** Throws `label-not-found`, `name-taken`, `invalid-argument`. */
  editLabel(label: string, fields: { name?: string; color?: string }): Promise<Label> {
    return this.guard.writing([], () => editLabel(this.context, label, fields))
  }

  /** Throws `label-not-found`, `in-use`. */
  deleteLabel(label: string, options: DeleteTermOptions = {}): Promise<DeletedTerm> {
    return this.guard.writing([], () => deleteTerm(this.context, 'label', label, options))
  }
}
