import type { Migration } from '../migrate.js'

/** What projects share. Times are milliseconds since 1970; hashes of manifests, packs and pictures are lower-case hex. */
export const SHARING: Migration = {
  name: '0001-sharing',
  statements: [
    // recovering_until: while history is offered anew, authors are kept. last_chunk_id: ids are never used twice.
    `CREATE TABLE shared_project (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      publisher_id TEXT NOT NULL,
      epoch TEXT NOT NULL,
      revision BIGINT NOT NULL,
      last_chunk_id BIGINT NOT NULL,
      recovering_until BIGINT NOT NULL,
      is_archived BIGINT NOT NULL)`,
    `CREATE TABLE member (
      project_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      person_id TEXT NOT NULL,
      role_id TEXT NOT NULL,
      joined_at BIGINT NOT NULL,
      PRIMARY KEY (project_id, account_id))`,
    'CREATE INDEX member_account ON member (account_id)',
    // fields, field_revisions: JSON. fields_size: characters of fields. scope, name_key: where the name of a live entity is taken. parent_id, target_id: what
    // it hangs on and what it names. counter: the highest version number of an asset.
    `CREATE TABLE entity (
      project_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      revision BIGINT NOT NULL,
      scope TEXT NOT NULL,
      name_key TEXT,
      parent_id TEXT,
      target_id TEXT,
      assignee_id TEXT,
      counter BIGINT NOT NULL,
      fields TEXT NOT NULL,
      fields_size BIGINT NOT NULL,
      field_revisions TEXT NOT NULL,
      is_deleted BIGINT NOT NULL,
      changed_by TEXT,
      changed_at BIGINT NOT NULL,
      PRIMARY KEY (project_id, kind, id))`,
    'CREATE UNIQUE INDEX entity_revision ON entity (project_id, revision)',
    'CREATE UNIQUE INDEX entity_name ON entity (project_id, kind, scope, name_key)',
    'CREATE INDEX entity_parent ON entity (project_id, parent_id, kind)',
    'CREATE INDEX entity_target ON entity (project_id, target_id, kind)',
    // What was applied, and how it was answered (JSON).
    `CREATE TABLE operation (
      project_id TEXT NOT NULL,
      id TEXT NOT NULL,
      answer TEXT NOT NULL,
      at BIGINT NOT NULL,
      PRIMARY KEY (project_id, id))`,
    // runs: ids of chunks. A manifest is here only when all of its chunks are.
    `CREATE TABLE manifest (
      project_id TEXT NOT NULL,
      id TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      size_bytes BIGINT NOT NULL,
      chunk_count BIGINT NOT NULL,
      chunker TEXT NOT NULL,
      recipe TEXT,
      runs BYTES NOT NULL,
      offered_at BIGINT NOT NULL,
      PRIMARY KEY (project_id, id))`,
    'CREATE INDEX manifest_offered ON manifest (project_id, offered_at)',
    `CREATE TABLE manifest_sender (
      project_id TEXT NOT NULL,
      manifest_id TEXT NOT NULL,
      person_id TEXT NOT NULL,
      PRIMARY KEY (project_id, person_id, manifest_id))`,
    // asset_id: NULL for what is for all members.
    `CREATE TABLE manifest_use (
      project_id TEXT NOT NULL,
      manifest_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      asset_id TEXT,
      PRIMARY KEY (project_id, manifest_id, kind, entity_id))`,
    'CREATE INDEX manifest_use_entity ON manifest_use (project_id, kind, entity_id)',
    'CREATE INDEX manifest_use_asset ON manifest_use (project_id, asset_id)',
    `CREATE TABLE pack (
      project_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      size_bytes BIGINT NOT NULL,
      arrived_at BIGINT NOT NULL,
      sent_by TEXT NOT NULL,
      PRIMARY KEY (project_id, hash))`,
    'CREATE INDEX pack_hash ON pack (hash)',
    // data_offset: of the coded bytes in the pack.
    `CREATE TABLE chunk (
      project_id TEXT NOT NULL,
      id BIGINT NOT NULL,
      hash BYTES NOT NULL,
      raw_bytes BIGINT NOT NULL,
      codec BIGINT NOT NULL,
      data_bytes BIGINT NOT NULL,
      data_offset BIGINT NOT NULL,
      pack_hash TEXT NOT NULL,
      sent_by TEXT NOT NULL,
      is_damaged BIGINT NOT NULL,
      PRIMARY KEY (project_id, id))`,
    'CREATE UNIQUE INDEX chunk_hash ON chunk (project_id, hash)',
    'CREATE INDEX chunk_pack ON chunk (project_id, pack_hash)',
    // Who else sent a chunk that was here already.
    `CREATE TABLE chunk_sender (
      project_id TEXT NOT NULL,
      chunk_id BIGINT NOT NULL,
      person_id TEXT NOT NULL,
      PRIMARY KEY (project_id, person_id, chunk_id))`,
    `CREATE TABLE preview (
      project_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      media_type TEXT NOT NULL,
      width BIGINT NOT NULL,
      height BIGINT NOT NULL,
      data BYTES NOT NULL,
      arrived_at BIGINT NOT NULL,
      PRIMARY KEY (project_id, hash))`,
    `CREATE TABLE preview_sender (
      project_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      person_id TEXT NOT NULL,
      PRIMARY KEY (project_id, hash, person_id))`,
    `CREATE TABLE preview_use (
      project_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      kind TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      asset_id TEXT,
      PRIMARY KEY (project_id, kind, entity_id))`,
    'CREATE INDEX preview_use_hash ON preview_use (project_id, hash)',
  ],
}
