import { type EntityKind, type Sight, visibleTo, type WireFields } from '@clst/sdk/protocol'
import type { SqlDatabase } from '../../database/sql-database.js'
import { nextTurn } from '../next-turn.js'
import { findProject } from '../projects/project-rows.js'
import { GRAPH_KINDS, ProjectGraph } from './project-graph.js'

/** Projects whose graphs are kept; those that were asked for last. */
const MAX_GRAPHS = 20

/** Entities that are read at a time, so that others get their turn. */
const PAGE = 2000

interface Kept {
  epoch: string
  revision: number
  graph: ProjectGraph
  /** What people see at this revision. */
  sights: Map<string, Sight>
}

interface Row {
  kind: EntityKind
  id: string
  revision: number
  fields: string
  is_deleted: number
}

/** The graphs of projects, each brought up to date by what changed since it was last asked for. */
export class ProjectGraphs {
  private readonly kept = new Map<string, Promise<Kept>>()

  constructor(private readonly database: SqlDatabase) {}

  /** What somebody sees without a role that sees all, in the present state of the project. */
  async sightOf(projectId: string, personId: string): Promise<Sight> {
    const kept = await this.present(projectId)
    const known = kept.sights.get(personId)
    if (known !== undefined) return known
    const sight = visibleTo(kept.graph, personId)
    kept.sights.set(personId, sight)
    return sight
  }

  private present(projectId: string): Promise<Kept> {
    const before = this.kept.get(projectId)
    const next = this.bringUpToDate(projectId, before)
    this.kept.delete(projectId)
    this.kept.set(projectId, next)
    next.catch(() => this.kept.delete(projectId))
    for (const id of this.kept.keys()) {
      if (this.kept.size <= MAX_GRAPHS) break
      this.kept.delete(id)
    }
    return next
  }

  private async bringUpToDate(projectId: string, before: Promise<Kept> | undefined): Promise<Kept> {
    const last = await before?.catch(() => undefined)
    const { epoch, revision } = await findProject(this.database, projectId)
    const kept =
      last !== undefined && last.epoch === epoch && last.revision <= revision
        ? last
        : { epoch, revision: 0, graph: new ProjectGraph(), sights: new Map() }
    const kinds = GRAPH_KINDS.map((kind) => `'${kind}'`).join(', ')
    const sql = `SELECT kind, id, revision, fields, is_deleted FROM entity
      WHERE project_id = ? AND revision > ? AND kind IN (${kinds}) ORDER BY revision LIMIT ${PAGE}`
    while (kept.revision < revision) {
      const rows = await this.database.all<Row>(sql, projectId, kept.revision)
      for (const row of rows) {
        const fields = row.is_deleted === 1 ? null : (JSON.parse(row.fields) as WireFields)
        kept.graph.put(row.kind, row.id, fields)
        kept.revision = row.revision
      }
      if (rows.length > 0) kept.sights.clear()
      if (rows.length < PAGE) break
      await nextTurn()
    }
    kept.revision = Math.max(kept.revision, revision)
    return kept
  }
}
