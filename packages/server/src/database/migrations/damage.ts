import type { Migration } from '../migrate.js'

/** Chunks whose bytes were lost are few, and looked for at every pull. */
export const DAMAGE: Migration = {
  name: '0004-damage',
  statements: ['CREATE INDEX chunk_damaged ON chunk (project_id, id) WHERE is_damaged = 1'],
}
