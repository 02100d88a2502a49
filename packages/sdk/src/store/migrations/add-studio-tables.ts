/** Schema 2: what a project knows of its studio. The statements are those of that day and never change. */
const STATEMENTS: readonly string[] = [
  `CREATE TABLE incoming ( /* What a pull brought and is not applied yet. fields: JSON, NULL for what was deleted for good. reason: why it waits. */
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  fields TEXT,
  reason TEXT,
  row_hash BLOB,
  PRIMARY KEY (entity_kind, entity_id)
) STRICT`,
  `CREATE TRIGGER incoming_hash_insert AFTER INSERT ON incoming BEGIN
  UPDATE incoming SET row_hash = clst_row_hash('incoming', NEW.entity_kind, NEW.entity_id, NEW.revision, NEW.fields, NEW.reason) WHERE rowid = NEW.rowid;
END`,
  `CREATE TRIGGER incoming_hash_update AFTER UPDATE OF entity_kind, entity_id, revision, fields, reason ON incoming BEGIN
  UPDATE incoming SET row_hash = clst_row_hash('incoming', NEW.entity_kind, NEW.entity_id, NEW.revision, NEW.fields, NEW.reason) WHERE rowid = NEW.rowid;
END`,
  `CREATE TABLE manifest_location ( /* The name of a content at the studio. is_at_studio: its bytes are known to be there. */
  wire_id BLOB PRIMARY KEY NOT NULL,
  manifest_id INTEGER NOT NULL,
  is_at_studio INTEGER NOT NULL,
  row_hash BLOB
) STRICT`,
  `CREATE INDEX manifest_location_manifest ON manifest_location (manifest_id)`,
  `CREATE TRIGGER manifest_location_hash_insert AFTER INSERT ON manifest_location BEGIN
  UPDATE manifest_location SET row_hash = clst_row_hash('manifest_location', NEW.wire_id, NEW.manifest_id, NEW.is_at_studio) WHERE rowid = NEW.rowid;
END`,
  `CREATE TRIGGER manifest_location_hash_update AFTER UPDATE OF wire_id, manifest_id, is_at_studio ON manifest_location BEGIN
  UPDATE manifest_location SET row_hash = clst_row_hash('manifest_location', NEW.wire_id, NEW.manifest_id, NEW.is_at_studio) WHERE rowid = NEW.rowid;
END`,
  `CREATE TABLE preview_location ( /* A picture that is known to be at the studio, by its hash. */
  hash BLOB PRIMARY KEY NOT NULL,
  seen_at INTEGER NOT NULL,
  row_hash BLOB
) STRICT`,
  `CREATE TRIGGER preview_location_hash_insert AFTER INSERT ON preview_location BEGIN
  UPDATE preview_location SET row_hash = clst_row_hash('preview_location', NEW.hash, NEW.seen_at) WHERE rowid = NEW.rowid;
END`,
  `CREATE TRIGGER preview_location_hash_update AFTER UPDATE OF hash, seen_at ON preview_location BEGIN
  UPDATE preview_location SET row_hash = clst_row_hash('preview_location', NEW.hash, NEW.seen_at) WHERE rowid = NEW.rowid;
END`,
  `CREATE TABLE kept_checkpoint ( /* A safety checkpoint that is never pruned by age. reason: what it is kept for. details: JSON. */
  checkpoint_id TEXT PRIMARY KEY NOT NULL REFERENCES checkpoint (id),
  reason TEXT NOT NULL,
  details TEXT,
  kept_at INTEGER NOT NULL,
  row_hash BLOB
) STRICT`,
  `CREATE TRIGGER kept_checkpoint_hash_insert AFTER INSERT ON kept_checkpoint BEGIN
  UPDATE kept_checkpoint SET row_hash = clst_row_hash('kept_checkpoint', NEW.checkpoint_id, NEW.reason, NEW.details, NEW.kept_at) WHERE rowid = NEW.rowid;
END`,
  `CREATE TRIGGER kept_checkpoint_hash_update AFTER UPDATE OF checkpoint_id, reason, details, kept_at ON kept_checkpoint BEGIN
  UPDATE kept_checkpoint SET row_hash = clst_row_hash('kept_checkpoint', NEW.checkpoint_id, NEW.reason, NEW.details, NEW.kept_at) WHERE rowid = NEW.rowid;
END`,
  `CREATE TABLE download_rule ( /* What comes here of an asset, a collection or the project: versions 'newest' or 'all'. */
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  versions TEXT NOT NULL,
  row_hash BLOB,
  PRIMARY KEY (entity_kind, entity_id)
) STRICT`,
  `CREATE TRIGGER download_rule_hash_insert AFTER INSERT ON download_rule BEGIN
  UPDATE download_rule SET row_hash = clst_row_hash('download_rule', NEW.entity_kind, NEW.entity_id, NEW.versions) WHERE rowid = NEW.rowid;
END`,
  `CREATE TRIGGER download_rule_hash_update AFTER UPDATE OF entity_kind, entity_id, versions ON download_rule BEGIN
  UPDATE download_rule SET row_hash = clst_row_hash('download_rule', NEW.entity_kind, NEW.entity_id, NEW.versions) WHERE rowid = NEW.rowid;
END`,
  `CREATE TABLE studio_fact ( /* Small facts about the studio and the syncs with it. value: JSON. */
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL,
  row_hash BLOB
) STRICT`,
  `CREATE TRIGGER studio_fact_hash_insert AFTER INSERT ON studio_fact BEGIN
  UPDATE studio_fact SET row_hash = clst_row_hash('studio_fact', NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END`,
  `CREATE TRIGGER studio_fact_hash_update AFTER UPDATE OF key, value ON studio_fact BEGIN
  UPDATE studio_fact SET row_hash = clst_row_hash('studio_fact', NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END`,
]

export function addStudioTables(execute: (sql: string) => void): void {
  for (const statement of STATEMENTS) execute(statement)
}
