import type {
  ChangeAnswer,
  ConflictKind,
  EntityKind,
  WireChange,
  WireEntity,
  WireFields,
  WireValue,
} from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import { type Entity, findEntity, putEntity, toWire } from '../entities/entity-rows.js'
import type { ProjectRow } from '../projects/project-rows.js'
import type { Access, AuditEntry, Caller } from '../services.js'

/** An answer without the id of its operation. */
export type Outcome = ChangeAnswer extends infer Answer
  ? Answer extends ChangeAnswer
    ? Omit<Answer, 'operationId'>
    : never
  : never

export function entityKey(kind: EntityKind, id: string): string {
  return `${kind} ${id}`
}

/** What the changes of one transaction work with. */
export class PushSession {
  revision: number
  readonly now: number
  readonly projectId: string
  readonly caller: Caller
  /** Entities with a change that was not applied in this push, and the operation. */
  readonly failed: Map<string, string>
  readonly replicaId: string

  constructor(
    readonly access: Access,
    readonly transaction: SqlTransaction,
    readonly project: ProjectRow,
    push: { failed: Map<string, string>; replicaId: string },
  ) {
    this.failed = push.failed
    this.replicaId = push.replicaId
    this.revision = project.revision
    this.now = access.services.clock.now()
    this.projectId = access.projectId
    this.caller = access.caller
  }

  find(kind: EntityKind, id: string): Promise<Entity | undefined> {
    return findEntity(this.transaction, this.projectId, kind, id)
  }

  async wire(kind: EntityKind, id: string): Promise<WireEntity | null> {
    const entity = await this.find(kind, id)
    return entity === undefined ? null : toWire(entity)
  }

  /** Whether authors stay as they were sent: while history that others made is brought here. */
  get isRecovering(): boolean {
    return this.now < this.project.recoveringUntil
  }

  /**
   * Writes an entity with a revision of its own. `fields`: null deletes it for good; what is equal already keeps the
   * revision of its field.
   */
  async write(
    kind: EntityKind,
    id: string,
    fields: WireFields | null,
    before: Entity | undefined,
    counter = before?.counter ?? 0,
  ): Promise<Entity> {
    this.revision++
    const stamp = { revision: this.revision, by: this.caller.personId, at: this.now, replica: this.replicaId }
    const fieldRevisions = { ...(fields === null || before?.fields == null ? {} : before.fieldRevisions) }
    for (const [name, value] of Object.entries(fields ?? {})) {
      if (!(name in fieldRevisions) || !isSame(before?.fields?.[name], value)) fieldRevisions[name] = stamp
    }
    const entity = { kind, id, revision: this.revision, fields, fieldRevisions, counter }
    await putEntity(this.transaction, this.projectId, {
      ...entity,
      changedBy: this.caller.personId,
      changedAt: this.now,
    })
    return entity
  }

  async audit(entry: Pick<AuditEntry, 'action' | 'subject' | 'details'>): Promise<void> {
    const { accountId, personId } = this.caller
    await this.access.services.audit(this.transaction, {
      projectId: this.projectId,
      accountId,
      personId,
      ...entry,
    })
  }

  /** A mistake of the server, for its log. */
  report(error: unknown, change: WireChange): void {
    this.access.services.report?.(error, {
      projectId: this.projectId,
      kind: change.kind,
      action: change.action,
    })
  }

  /** Whether the first version of an asset that nobody has makes its author the one who has it. */
  async takesOnFirstCheckpoint(): Promise<boolean> {
    return (await this.find('project', this.projectId))?.fields?.takeOnFirstCheckpoint === 1
  }

  async saveRevision(): Promise<void> {
    if (this.revision === this.project.revision) return
    const sql = 'UPDATE shared_project SET revision = ? WHERE id = ?'
    await this.transaction.run(sql, this.revision, this.projectId)
  }
}

export function isSame(a: WireValue | undefined, b: WireValue | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object') return false
  return JSON.stringify(a) === JSON.stringify(b)
}

export function conflict(kind: ConflictKind, message: string, theirs: Entity | null): Outcome {
  return { outcome: 'conflict', conflict: kind, message, theirs: theirs === null ? null : toWire(theirs) }
}

export function refused(code: string, message: string, entity: Entity | null): Outcome {
  return { outcome: 'refused', code, message, entity: entity === null ? null : toWire(entity) }
}

/** What is answered when the studio gave some fields other values than were sent. */
export function applied({ revision, fields }: Entity, sent: WireFields): Outcome {
  const other: Record<string, WireValue> = {}
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (!isSame(value, sent[name] ?? null)) other[name] = value
  }
  return { outcome: 'applied', revision, ...(Object.keys(other).length === 0 ? {} : { fields: other }) }
}
