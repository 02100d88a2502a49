CREATE TABLE chunker ( /* A way of cutting files: algorithm and sizes in bytes. A manifest names the one it was cut with. */
  id INTEGER PRIMARY KEY,
  algorithm TEXT NOT NULL,
  min_bytes INTEGER NOT NULL,
  avg_bytes INTEGER NOT NULL,
  max_bytes INTEGER NOT NULL,
  row_hash BLOB,
  UNIQUE (algorithm, min_bytes, avg_bytes, max_bytes)
) STRICT;

CREATE TRIGGER chunker_hash_insert AFTER INSERT ON chunker BEGIN
  UPDATE chunker SET row_hash = clst_row_hash('chunker', NEW.id, NEW.algorithm, NEW.min_bytes, NEW.avg_bytes, NEW.max_bytes) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER chunker_hash_update AFTER UPDATE OF id, algorithm, min_bytes, avg_bytes, max_bytes ON chunker BEGIN
  UPDATE chunker SET row_hash = clst_row_hash('chunker', NEW.id, NEW.algorithm, NEW.min_bytes, NEW.avg_bytes, NEW.max_bytes) WHERE rowid = NEW.rowid;
END;

CREATE TABLE chunk ( /* A piece of a file. hash: SHA-256 of raw bytes. codec: 0 raw, 1 zstd, 2 zstd with base_id as dictionary. mac: GMAC. */
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash BLOB NOT NULL UNIQUE,
  raw_bytes INTEGER NOT NULL,
  stored_bytes INTEGER NOT NULL,
  codec INTEGER NOT NULL,
  base_id INTEGER REFERENCES chunk (id),
  mac BLOB
) STRICT;

CREATE INDEX chunk_base ON chunk (base_id) WHERE base_id IS NOT NULL;

CREATE TABLE chunk_data ( /* The coded bytes of a chunk. A chunk whose stored_bytes is 0 has none: it is known but not on this computer. */
  chunk_id INTEGER PRIMARY KEY REFERENCES chunk (id),
  data BLOB NOT NULL
) STRICT;

CREATE TABLE chunk_location ( /* A pack on the studio server that is known to hold this chunk. */
  chunk_id INTEGER PRIMARY KEY REFERENCES chunk (id) ON DELETE CASCADE,
  pack_hash BLOB NOT NULL,
  verified_at INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER chunk_location_hash_insert AFTER INSERT ON chunk_location BEGIN
  UPDATE chunk_location SET row_hash = clst_row_hash('chunk_location', NEW.chunk_id, NEW.pack_hash, NEW.verified_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER chunk_location_hash_update AFTER UPDATE OF chunk_id, pack_hash, verified_at ON chunk_location BEGIN
  UPDATE chunk_location SET row_hash = clst_row_hash('chunk_location', NEW.chunk_id, NEW.pack_hash, NEW.verified_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE manifest ( /* One content version. content_hash: SHA-256 of the file. runs: chunk ids as varint runs. recipe: container. */
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash_algorithm TEXT NOT NULL DEFAULT 'sha256',
  content_hash BLOB NOT NULL,
  size_bytes INTEGER NOT NULL,
  chunk_count INTEGER NOT NULL,
  chunker_id INTEGER NOT NULL REFERENCES chunker (id),
  runs BLOB,
  recipe BLOB,
  row_hash BLOB,
  UNIQUE (content_hash, hash_algorithm)
) STRICT;

CREATE TRIGGER manifest_hash_insert AFTER INSERT ON manifest BEGIN
  UPDATE manifest SET row_hash = clst_row_hash('manifest', NEW.id, NEW.hash_algorithm, NEW.content_hash, NEW.size_bytes, NEW.chunk_count, NEW.chunker_id, NEW.runs, NEW.recipe) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER manifest_hash_update AFTER UPDATE OF id, hash_algorithm, content_hash, size_bytes, chunk_count, chunker_id, runs, recipe ON manifest BEGIN
  UPDATE manifest SET row_hash = clst_row_hash('manifest', NEW.id, NEW.hash_algorithm, NEW.content_hash, NEW.size_bytes, NEW.chunk_count, NEW.chunker_id, NEW.runs, NEW.recipe) WHERE rowid = NEW.rowid;
END;

CREATE TABLE preview ( /* A picture, kept once whatever uses it. hash: SHA-256 of its bytes. */
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  media_type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER preview_hash_insert AFTER INSERT ON preview BEGIN
  UPDATE preview SET row_hash = clst_row_hash('preview', NEW.id, NEW.hash, NEW.media_type, NEW.width, NEW.height) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER preview_hash_update AFTER UPDATE OF id, hash, media_type, width, height ON preview BEGIN
  UPDATE preview SET row_hash = clst_row_hash('preview', NEW.id, NEW.hash, NEW.media_type, NEW.width, NEW.height) WHERE rowid = NEW.rowid;
END;

CREATE TABLE preview_data ( /* The bytes of a preview. */
  preview_id INTEGER PRIMARY KEY REFERENCES preview (id),
  data BLOB NOT NULL
) STRICT;

CREATE TABLE project ( /* The one row that describes the project. studio_*, epoch and revision are filled when it joins a studio. */
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  root_id TEXT NOT NULL,
  chunker_id INTEGER NOT NULL REFERENCES chunker (id),
  mac_key BLOB NOT NULL,
  safety_keep_days INTEGER NOT NULL DEFAULT 30,
  take_on_first_checkpoint INTEGER NOT NULL DEFAULT 0,
  icon TEXT,
  description TEXT,
  preview_id INTEGER REFERENCES preview (id),
  is_archived INTEGER NOT NULL DEFAULT 0,
  studio_url TEXT,
  studio_project_id TEXT,
  epoch TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  synced_at INTEGER,
  row_hash BLOB
) STRICT;

CREATE TRIGGER project_hash_insert AFTER INSERT ON project BEGIN
  UPDATE project SET row_hash = clst_row_hash('project', NEW.only_row, NEW.id, NEW.name, NEW.created_at, NEW.root_id, NEW.chunker_id, NEW.mac_key, NEW.safety_keep_days, NEW.take_on_first_checkpoint, NEW.icon, NEW.description, NEW.preview_id, NEW.is_archived, NEW.studio_url, NEW.studio_project_id, NEW.epoch, NEW.revision, NEW.synced_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER project_hash_update AFTER UPDATE OF only_row, id, name, created_at, root_id, chunker_id, mac_key, safety_keep_days, take_on_first_checkpoint, icon, description, preview_id, is_archived, studio_url, studio_project_id, epoch, revision, synced_at ON project BEGIN
  UPDATE project SET row_hash = clst_row_hash('project', NEW.only_row, NEW.id, NEW.name, NEW.created_at, NEW.root_id, NEW.chunker_id, NEW.mac_key, NEW.safety_keep_days, NEW.take_on_first_checkpoint, NEW.icon, NEW.description, NEW.preview_id, NEW.is_archived, NEW.studio_url, NEW.studio_project_id, NEW.epoch, NEW.revision, NEW.synced_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE replica ( /* A copy of this file. place: where it was bound, so that a copy elsewhere gets an id of its own. */
  id TEXT PRIMARY KEY NOT NULL,
  place TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  is_current INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER replica_hash_insert AFTER INSERT ON replica BEGIN
  UPDATE replica SET row_hash = clst_row_hash('replica', NEW.id, NEW.place, NEW.created_at, NEW.is_current) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER replica_hash_update AFTER UPDATE OF id, place, created_at, is_current ON replica BEGIN
  UPDATE replica SET row_hash = clst_row_hash('replica', NEW.id, NEW.place, NEW.created_at, NEW.is_current) WHERE rowid = NEW.rowid;
END;

CREATE TABLE setting ( /* Project-wide defaults, JSON values. */
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER setting_hash_insert AFTER INSERT ON setting BEGIN
  UPDATE setting SET row_hash = clst_row_hash('setting', NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER setting_hash_update AFTER UPDATE OF key, value ON setting BEGIN
  UPDATE setting SET row_hash = clst_row_hash('setting', NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END;

CREATE TABLE role ( /* permissions: a JSON list of words. */
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  permissions TEXT NOT NULL,
  position INTEGER,
  row_hash BLOB
) STRICT;

CREATE TRIGGER role_hash_insert AFTER INSERT ON role BEGIN
  UPDATE role SET row_hash = clst_row_hash('role', NEW.id, NEW.name, NEW.permissions, NEW.position) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER role_hash_update AFTER UPDATE OF id, name, permissions, position ON role BEGIN
  UPDATE role SET row_hash = clst_row_hash('role', NEW.id, NEW.name, NEW.permissions, NEW.position) WHERE rowid = NEW.rowid;
END;

CREATE TABLE person ( /* Somebody who made a checkpoint or is a member. studio_person_id: the account on the studio server. */
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  email TEXT,
  role_id TEXT REFERENCES role (id),
  studio_person_id TEXT,
  preview_id INTEGER REFERENCES preview (id),
  is_disabled INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE INDEX person_name ON person (name);

CREATE TRIGGER person_hash_insert AFTER INSERT ON person BEGIN
  UPDATE person SET row_hash = clst_row_hash('person', NEW.id, NEW.name, NEW.email, NEW.role_id, NEW.studio_person_id, NEW.preview_id, NEW.is_disabled, NEW.created_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER person_hash_update AFTER UPDATE OF id, name, email, role_id, studio_person_id, preview_id, is_disabled, created_at ON person BEGIN
  UPDATE person SET row_hash = clst_row_hash('person', NEW.id, NEW.name, NEW.email, NEW.role_id, NEW.studio_person_id, NEW.preview_id, NEW.is_disabled, NEW.created_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE status ( /* How far an asset is. permission: the word a role needs to set it. */
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL,
  color TEXT NOT NULL,
  position INTEGER NOT NULL,
  permission TEXT,
  is_default INTEGER NOT NULL DEFAULT 0,
  row_hash BLOB
) STRICT;

CREATE TRIGGER status_hash_insert AFTER INSERT ON status BEGIN
  UPDATE status SET row_hash = clst_row_hash('status', NEW.id, NEW.name, NEW.name_key, NEW.short_name, NEW.color, NEW.position, NEW.permission, NEW.is_default) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER status_hash_update AFTER UPDATE OF id, name, name_key, short_name, color, position, permission, is_default ON status BEGIN
  UPDATE status SET row_hash = clst_row_hash('status', NEW.id, NEW.name, NEW.name_key, NEW.short_name, NEW.color, NEW.position, NEW.permission, NEW.is_default) WHERE rowid = NEW.rowid;
END;

CREATE TABLE type ( /* What kind of thing an asset, a collection or a dependency is. kind: 'asset', 'collection', 'dependency'. */
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'collection', 'dependency')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  icon TEXT,
  color TEXT,
  description TEXT,
  position INTEGER,
  row_hash BLOB,
  UNIQUE (kind, name_key)
) STRICT;

CREATE TRIGGER type_hash_insert AFTER INSERT ON type BEGIN
  UPDATE type SET row_hash = clst_row_hash('type', NEW.id, NEW.kind, NEW.name, NEW.name_key, NEW.icon, NEW.color, NEW.description, NEW.position) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER type_hash_update AFTER UPDATE OF id, kind, name, name_key, icon, color, description, position ON type BEGIN
  UPDATE type SET row_hash = clst_row_hash('type', NEW.id, NEW.kind, NEW.name, NEW.name_key, NEW.icon, NEW.color, NEW.description, NEW.position) WHERE rowid = NEW.rowid;
END;

CREATE TABLE tag ( /* A free word for assets. */
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  color TEXT,
  row_hash BLOB
) STRICT;

CREATE TRIGGER tag_hash_insert AFTER INSERT ON tag BEGIN
  UPDATE tag SET row_hash = clst_row_hash('tag', NEW.id, NEW.name, NEW.name_key, NEW.color) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tag_hash_update AFTER UPDATE OF id, name, name_key, color ON tag BEGIN
  UPDATE tag SET row_hash = clst_row_hash('tag', NEW.id, NEW.name, NEW.name_key, NEW.color) WHERE rowid = NEW.rowid;
END;

CREATE TABLE label ( /* A named pointer to versions, at most one checkpoint of each asset. */
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  color TEXT,
  created_at INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER label_hash_insert AFTER INSERT ON label BEGIN
  UPDATE label SET row_hash = clst_row_hash('label', NEW.id, NEW.name, NEW.name_key, NEW.color, NEW.created_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER label_hash_update AFTER UPDATE OF id, name, name_key, color, created_at ON label BEGIN
  UPDATE label SET row_hash = clst_row_hash('label', NEW.id, NEW.name, NEW.name_key, NEW.color, NEW.created_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE ignore_rule ( /* A gitignore line that holds for everybody in the project. */
  id TEXT PRIMARY KEY NOT NULL,
  pattern TEXT NOT NULL,
  position INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER ignore_rule_hash_insert AFTER INSERT ON ignore_rule BEGIN
  UPDATE ignore_rule SET row_hash = clst_row_hash('ignore_rule', NEW.id, NEW.pattern, NEW.position) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER ignore_rule_hash_update AFTER UPDATE OF id, pattern, position ON ignore_rule BEGIN
  UPDATE ignore_rule SET row_hash = clst_row_hash('ignore_rule', NEW.id, NEW.pattern, NEW.position) WHERE rowid = NEW.rowid;
END;

CREATE TABLE template ( /* A starter file for new assets. */
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  extension TEXT NOT NULL,
  name_key TEXT NOT NULL,
  manifest_id INTEGER NOT NULL REFERENCES manifest (id),
  preview_id INTEGER REFERENCES preview (id),
  created_at INTEGER NOT NULL,
  trashed_at INTEGER,
  trashed_by TEXT REFERENCES person (id),
  row_hash BLOB
) STRICT;

CREATE UNIQUE INDEX template_name ON template (name_key) WHERE trashed_at IS NULL;

CREATE TRIGGER template_hash_insert AFTER INSERT ON template BEGIN
  UPDATE template SET row_hash = clst_row_hash('template', NEW.id, NEW.name, NEW.extension, NEW.name_key, NEW.manifest_id, NEW.preview_id, NEW.created_at, NEW.trashed_at, NEW.trashed_by) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER template_hash_update AFTER UPDATE OF id, name, extension, name_key, manifest_id, preview_id, created_at, trashed_at, trashed_by ON template BEGIN
  UPDATE template SET row_hash = clst_row_hash('template', NEW.id, NEW.name, NEW.extension, NEW.name_key, NEW.manifest_id, NEW.preview_id, NEW.created_at, NEW.trashed_at, NEW.trashed_by) WHERE rowid = NEW.rowid;
END;

CREATE TABLE scaffold ( /* Collections, assets and dependencies that are made in one go. definition: JSON. */
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER scaffold_hash_insert AFTER INSERT ON scaffold BEGIN
  UPDATE scaffold SET row_hash = clst_row_hash('scaffold', NEW.id, NEW.name, NEW.name_key, NEW.definition) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER scaffold_hash_update AFTER UPDATE OF id, name, name_key, definition ON scaffold BEGIN
  UPDATE scaffold SET row_hash = clst_row_hash('scaffold', NEW.id, NEW.name, NEW.name_key, NEW.definition) WHERE rowid = NEW.rowid;
END;

CREATE TABLE collection ( /* A folder of the project. The root is a row without a parent. name_key: the name as it is compared. */
  id TEXT PRIMARY KEY NOT NULL,
  parent_id TEXT REFERENCES collection (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  type_id TEXT REFERENCES type (id),
  description TEXT,
  preview_id INTEGER REFERENCES preview (id),
  is_shared INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES person (id),
  trashed_at INTEGER,
  trashed_by TEXT REFERENCES person (id),
  row_hash BLOB
) STRICT;

CREATE UNIQUE INDEX collection_name ON collection (parent_id, name_key) WHERE trashed_at IS NULL;

CREATE INDEX collection_trash ON collection (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TRIGGER collection_hash_insert AFTER INSERT ON collection BEGIN
  UPDATE collection SET row_hash = clst_row_hash('collection', NEW.id, NEW.parent_id, NEW.name, NEW.name_key, NEW.type_id, NEW.description, NEW.preview_id, NEW.is_shared, NEW.created_at, NEW.created_by, NEW.trashed_at, NEW.trashed_by) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER collection_hash_update AFTER UPDATE OF id, parent_id, name, name_key, type_id, description, preview_id, is_shared, created_at, created_by, trashed_at, trashed_by ON collection BEGIN
  UPDATE collection SET row_hash = clst_row_hash('collection', NEW.id, NEW.parent_id, NEW.name, NEW.name_key, NEW.type_id, NEW.description, NEW.preview_id, NEW.is_shared, NEW.created_at, NEW.created_by, NEW.trashed_at, NEW.trashed_by) WHERE rowid = NEW.rowid;
END;

CREATE TABLE collection_assignee ( /* Somebody who may work on everything in a collection. */
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  assigned_by TEXT REFERENCES person (id),
  assigned_at INTEGER NOT NULL,
  row_hash BLOB,
  PRIMARY KEY (collection_id, person_id)
) STRICT;

CREATE TRIGGER collection_assignee_hash_insert AFTER INSERT ON collection_assignee BEGIN
  UPDATE collection_assignee SET row_hash = clst_row_hash('collection_assignee', NEW.collection_id, NEW.person_id, NEW.assigned_by, NEW.assigned_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER collection_assignee_hash_update AFTER UPDATE OF collection_id, person_id, assigned_by, assigned_at ON collection_assignee BEGIN
  UPDATE collection_assignee SET row_hash = clst_row_hash('collection_assignee', NEW.collection_id, NEW.person_id, NEW.assigned_by, NEW.assigned_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE asset ( /* A tracked file. kind: 'file', 'sequence' or 'link' (pointer). head_id: its newest checkpoint. */
  id TEXT PRIMARY KEY NOT NULL,
  collection_id TEXT NOT NULL REFERENCES collection (id),
  name TEXT NOT NULL,
  extension TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'file' CHECK (kind IN ('file', 'sequence', 'link')),
  pointer TEXT,
  head_id TEXT REFERENCES checkpoint (id) DEFERRABLE INITIALLY DEFERRED,
  status_id TEXT REFERENCES status (id),
  type_id TEXT REFERENCES type (id),
  is_task INTEGER NOT NULL DEFAULT 0,
  description TEXT,
  cover_id INTEGER REFERENCES preview (id),
  assignee_id TEXT REFERENCES person (id),
  assigned_by TEXT REFERENCES person (id),
  is_assignment_confirmed INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES person (id),
  trashed_at INTEGER,
  trashed_by TEXT REFERENCES person (id),
  row_hash BLOB
) STRICT;

CREATE UNIQUE INDEX asset_name ON asset (collection_id, name_key) WHERE trashed_at IS NULL;

CREATE INDEX asset_assignee ON asset (assignee_id) WHERE assignee_id IS NOT NULL;

CREATE INDEX asset_trash ON asset (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE INDEX asset_description ON asset (description) WHERE description IS NOT NULL;

CREATE TRIGGER asset_hash_insert AFTER INSERT ON asset BEGIN
  UPDATE asset SET row_hash = clst_row_hash('asset', NEW.id, NEW.collection_id, NEW.name, NEW.extension, NEW.name_key, NEW.kind, NEW.pointer, NEW.head_id, NEW.status_id, NEW.type_id, NEW.is_task, NEW.description, NEW.cover_id, NEW.assignee_id, NEW.assigned_by, NEW.is_assignment_confirmed, NEW.created_at, NEW.created_by, NEW.trashed_at, NEW.trashed_by) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER asset_hash_update AFTER UPDATE OF id, collection_id, name, extension, name_key, kind, pointer, head_id, status_id, type_id, is_task, description, cover_id, assignee_id, assigned_by, is_assignment_confirmed, created_at, created_by, trashed_at, trashed_by ON asset BEGIN
  UPDATE asset SET row_hash = clst_row_hash('asset', NEW.id, NEW.collection_id, NEW.name, NEW.extension, NEW.name_key, NEW.kind, NEW.pointer, NEW.head_id, NEW.status_id, NEW.type_id, NEW.is_task, NEW.description, NEW.cover_id, NEW.assignee_id, NEW.assigned_by, NEW.is_assignment_confirmed, NEW.created_at, NEW.created_by, NEW.trashed_at, NEW.trashed_by) WHERE rowid = NEW.rowid;
END;

CREATE TABLE asset_value ( /* Free key and value of an asset. */
  asset_id TEXT NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  row_hash BLOB,
  PRIMARY KEY (asset_id, key)
) STRICT;

CREATE TRIGGER asset_value_hash_insert AFTER INSERT ON asset_value BEGIN
  UPDATE asset_value SET row_hash = clst_row_hash('asset_value', NEW.asset_id, NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER asset_value_hash_update AFTER UPDATE OF asset_id, key, value ON asset_value BEGIN
  UPDATE asset_value SET row_hash = clst_row_hash('asset_value', NEW.asset_id, NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END;

CREATE TABLE asset_tag ( /* A tag on an asset. */
  asset_id TEXT NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  tag_id TEXT NOT NULL REFERENCES tag (id),
  row_hash BLOB,
  PRIMARY KEY (asset_id, tag_id)
) STRICT;

CREATE INDEX asset_tag_tag ON asset_tag (tag_id);

CREATE TRIGGER asset_tag_hash_insert AFTER INSERT ON asset_tag BEGIN
  UPDATE asset_tag SET row_hash = clst_row_hash('asset_tag', NEW.asset_id, NEW.tag_id) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER asset_tag_hash_update AFTER UPDATE OF asset_id, tag_id ON asset_tag BEGIN
  UPDATE asset_tag SET row_hash = clst_row_hash('asset_tag', NEW.asset_id, NEW.tag_id) WHERE rowid = NEW.rowid;
END;

CREATE TABLE checkpoint_group ( /* Checkpoints that were made in one go. */
  id TEXT PRIMARY KEY NOT NULL,
  created_at INTEGER NOT NULL,
  author_id TEXT REFERENCES person (id),
  comment TEXT NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER checkpoint_group_hash_insert AFTER INSERT ON checkpoint_group BEGIN
  UPDATE checkpoint_group SET row_hash = clst_row_hash('checkpoint_group', NEW.id, NEW.created_at, NEW.author_id, NEW.comment) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER checkpoint_group_hash_update AFTER UPDATE OF id, created_at, author_id, comment ON checkpoint_group BEGIN
  UPDATE checkpoint_group SET row_hash = clst_row_hash('checkpoint_group', NEW.id, NEW.created_at, NEW.author_id, NEW.comment) WHERE rowid = NEW.rowid;
END;

CREATE TABLE checkpoint ( /* An immutable saved version of one asset; fields_hash covers what never changes. Safety copies have no number. */
  id TEXT PRIMARY KEY NOT NULL,
  asset_id TEXT NOT NULL REFERENCES asset (id),
  number INTEGER,
  safety_number INTEGER,
  is_number_confirmed INTEGER NOT NULL DEFAULT 0,
  manifest_id INTEGER NOT NULL REFERENCES manifest (id),
  base_id TEXT,
  after_id TEXT,
  group_id TEXT REFERENCES checkpoint_group (id),
  comment TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES person (id),
  created_at INTEGER NOT NULL,
  status_id TEXT REFERENCES status (id),
  preview_id INTEGER REFERENCES preview (id),
  host_program TEXT,
  host_version TEXT,
  file_modified_us INTEGER,
  stored_bytes INTEGER NOT NULL,
  received_at INTEGER,
  fields_hash BLOB NOT NULL,
  trashed_at INTEGER,
  trashed_by TEXT REFERENCES person (id),
  row_hash BLOB,
  CHECK ((number IS NULL) <> (safety_number IS NULL))
) STRICT;

CREATE UNIQUE INDEX checkpoint_number ON checkpoint (asset_id, number) WHERE number IS NOT NULL;

CREATE UNIQUE INDEX checkpoint_safety ON checkpoint (asset_id, safety_number) WHERE safety_number IS NOT NULL;

CREATE INDEX checkpoint_of_asset ON checkpoint (asset_id, created_at);

CREATE INDEX checkpoint_time ON checkpoint (created_at);

CREATE INDEX checkpoint_manifest ON checkpoint (manifest_id, asset_id);

CREATE INDEX checkpoint_comment ON checkpoint (comment) WHERE number IS NOT NULL AND trashed_at IS NULL;

CREATE INDEX checkpoint_in_group ON checkpoint (group_id);

CREATE INDEX checkpoint_trash ON checkpoint (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TRIGGER checkpoint_hash_insert AFTER INSERT ON checkpoint BEGIN
  UPDATE checkpoint SET row_hash = clst_row_hash('checkpoint', NEW.id, NEW.asset_id, NEW.number, NEW.safety_number, NEW.is_number_confirmed, NEW.manifest_id, NEW.base_id, NEW.after_id, NEW.group_id, NEW.comment, NEW.author_id, NEW.created_at, NEW.status_id, NEW.preview_id, NEW.host_program, NEW.host_version, NEW.file_modified_us, NEW.stored_bytes, NEW.received_at, NEW.fields_hash, NEW.trashed_at, NEW.trashed_by) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER checkpoint_hash_update AFTER UPDATE OF id, asset_id, number, safety_number, is_number_confirmed, manifest_id, base_id, after_id, group_id, comment, author_id, created_at, status_id, preview_id, host_program, host_version, file_modified_us, stored_bytes, received_at, fields_hash, trashed_at, trashed_by ON checkpoint BEGIN
  UPDATE checkpoint SET row_hash = clst_row_hash('checkpoint', NEW.id, NEW.asset_id, NEW.number, NEW.safety_number, NEW.is_number_confirmed, NEW.manifest_id, NEW.base_id, NEW.after_id, NEW.group_id, NEW.comment, NEW.author_id, NEW.created_at, NEW.status_id, NEW.preview_id, NEW.host_program, NEW.host_version, NEW.file_modified_us, NEW.stored_bytes, NEW.received_at, NEW.fields_hash, NEW.trashed_at, NEW.trashed_by) WHERE rowid = NEW.rowid;
END;

CREATE TABLE checkpoint_value ( /* Free key and value of a checkpoint. */
  checkpoint_id TEXT NOT NULL REFERENCES checkpoint (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  row_hash BLOB,
  PRIMARY KEY (checkpoint_id, key)
) STRICT;

CREATE TRIGGER checkpoint_value_hash_insert AFTER INSERT ON checkpoint_value BEGIN
  UPDATE checkpoint_value SET row_hash = clst_row_hash('checkpoint_value', NEW.checkpoint_id, NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER checkpoint_value_hash_update AFTER UPDATE OF checkpoint_id, key, value ON checkpoint_value BEGIN
  UPDATE checkpoint_value SET row_hash = clst_row_hash('checkpoint_value', NEW.checkpoint_id, NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END;

CREATE TABLE checkpoint_label ( /* Which checkpoint of an asset a label points at. */
  label_id TEXT NOT NULL REFERENCES label (id),
  asset_id TEXT NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  checkpoint_id TEXT NOT NULL REFERENCES checkpoint (id),
  set_at INTEGER NOT NULL,
  set_by TEXT REFERENCES person (id),
  row_hash BLOB,
  PRIMARY KEY (asset_id, label_id)
) STRICT;

CREATE INDEX checkpoint_label_checkpoint ON checkpoint_label (checkpoint_id);

CREATE TRIGGER checkpoint_label_hash_insert AFTER INSERT ON checkpoint_label BEGIN
  UPDATE checkpoint_label SET row_hash = clst_row_hash('checkpoint_label', NEW.label_id, NEW.asset_id, NEW.checkpoint_id, NEW.set_at, NEW.set_by) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER checkpoint_label_hash_update AFTER UPDATE OF label_id, asset_id, checkpoint_id, set_at, set_by ON checkpoint_label BEGIN
  UPDATE checkpoint_label SET row_hash = clst_row_hash('checkpoint_label', NEW.label_id, NEW.asset_id, NEW.checkpoint_id, NEW.set_at, NEW.set_by) WHERE rowid = NEW.rowid;
END;

CREATE TABLE checkpoint_dependency ( /* The version of each dependency at the time of a checkpoint. */
  checkpoint_id TEXT NOT NULL REFERENCES checkpoint (id) ON DELETE CASCADE,
  target_asset_id TEXT NOT NULL REFERENCES asset (id),
  target_checkpoint_id TEXT REFERENCES checkpoint (id),
  type_id TEXT REFERENCES type (id),
  row_hash BLOB,
  PRIMARY KEY (checkpoint_id, target_asset_id)
) STRICT;

CREATE TRIGGER checkpoint_dependency_hash_insert AFTER INSERT ON checkpoint_dependency BEGIN
  UPDATE checkpoint_dependency SET row_hash = clst_row_hash('checkpoint_dependency', NEW.checkpoint_id, NEW.target_asset_id, NEW.target_checkpoint_id, NEW.type_id) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER checkpoint_dependency_hash_update AFTER UPDATE OF checkpoint_id, target_asset_id, target_checkpoint_id, type_id ON checkpoint_dependency BEGIN
  UPDATE checkpoint_dependency SET row_hash = clst_row_hash('checkpoint_dependency', NEW.checkpoint_id, NEW.target_asset_id, NEW.target_checkpoint_id, NEW.type_id) WHERE rowid = NEW.rowid;
END;

CREATE TABLE checkpoint_member ( /* One file of a sequence checkpoint. */
  checkpoint_id TEXT NOT NULL REFERENCES checkpoint (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  manifest_id INTEGER NOT NULL REFERENCES manifest (id),
  row_hash BLOB,
  PRIMARY KEY (checkpoint_id, file_name)
) STRICT;

CREATE INDEX checkpoint_member_manifest ON checkpoint_member (manifest_id);

CREATE TRIGGER checkpoint_member_hash_insert AFTER INSERT ON checkpoint_member BEGIN
  UPDATE checkpoint_member SET row_hash = clst_row_hash('checkpoint_member', NEW.checkpoint_id, NEW.file_name, NEW.manifest_id) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER checkpoint_member_hash_update AFTER UPDATE OF checkpoint_id, file_name, manifest_id ON checkpoint_member BEGIN
  UPDATE checkpoint_member SET row_hash = clst_row_hash('checkpoint_member', NEW.checkpoint_id, NEW.file_name, NEW.manifest_id) WHERE rowid = NEW.rowid;
END;

CREATE TABLE dependency ( /* What an asset or a collection needs: the newest version, a fixed one, or the one a label names. */
  id TEXT PRIMARY KEY NOT NULL,
  source_asset_id TEXT REFERENCES asset (id) ON DELETE CASCADE,
  source_collection_id TEXT REFERENCES collection (id) ON DELETE CASCADE,
  target_asset_id TEXT REFERENCES asset (id),
  target_collection_id TEXT REFERENCES collection (id),
  type_id TEXT REFERENCES type (id),
  pin_checkpoint_id TEXT REFERENCES checkpoint (id),
  pin_label_id TEXT REFERENCES label (id),
  created_at INTEGER NOT NULL,
  created_by TEXT REFERENCES person (id),
  row_hash BLOB,
  CHECK ((source_asset_id IS NULL) <> (source_collection_id IS NULL)),
  CHECK ((target_asset_id IS NULL) <> (target_collection_id IS NULL)),
  CHECK (pin_checkpoint_id IS NULL OR pin_label_id IS NULL)
) STRICT;

CREATE INDEX dependency_source ON dependency (source_asset_id);

CREATE INDEX dependency_source_collection ON dependency (source_collection_id);

CREATE INDEX dependency_target ON dependency (target_asset_id);

CREATE INDEX dependency_target_collection ON dependency (target_collection_id);

CREATE TRIGGER dependency_hash_insert AFTER INSERT ON dependency BEGIN
  UPDATE dependency SET row_hash = clst_row_hash('dependency', NEW.id, NEW.source_asset_id, NEW.source_collection_id, NEW.target_asset_id, NEW.target_collection_id, NEW.type_id, NEW.pin_checkpoint_id, NEW.pin_label_id, NEW.created_at, NEW.created_by) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER dependency_hash_update AFTER UPDATE OF id, source_asset_id, source_collection_id, target_asset_id, target_collection_id, type_id, pin_checkpoint_id, pin_label_id, created_at, created_by ON dependency BEGIN
  UPDATE dependency SET row_hash = clst_row_hash('dependency', NEW.id, NEW.source_asset_id, NEW.source_collection_id, NEW.target_asset_id, NEW.target_collection_id, NEW.type_id, NEW.pin_checkpoint_id, NEW.pin_label_id, NEW.created_at, NEW.created_by) WHERE rowid = NEW.rowid;
END;

CREATE TABLE working_file ( /* The file on disk as last seen: size, times in microseconds, inode, content. base_id: what it started from. */
  asset_id TEXT PRIMARY KEY NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  size_bytes INTEGER,
  modified_us INTEGER,
  changed_us INTEGER,
  inode INTEGER,
  content_hash BLOB,
  is_racy INTEGER NOT NULL DEFAULT 1,
  base_id TEXT REFERENCES checkpoint (id) DEFERRABLE INITIALLY DEFERRED,
  is_base_content INTEGER NOT NULL DEFAULT 0,
  is_pinned INTEGER NOT NULL DEFAULT 0,
  writing_id TEXT REFERENCES checkpoint (id) DEFERRABLE INITIALLY DEFERRED,
  row_hash BLOB
) STRICT;

CREATE TRIGGER working_file_hash_insert AFTER INSERT ON working_file BEGIN
  UPDATE working_file SET row_hash = clst_row_hash('working_file', NEW.asset_id, NEW.size_bytes, NEW.modified_us, NEW.changed_us, NEW.inode, NEW.content_hash, NEW.is_racy, NEW.base_id, NEW.is_base_content, NEW.is_pinned, NEW.writing_id) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER working_file_hash_update AFTER UPDATE OF asset_id, size_bytes, modified_us, changed_us, inode, content_hash, is_racy, base_id, is_base_content, is_pinned, writing_id ON working_file BEGIN
  UPDATE working_file SET row_hash = clst_row_hash('working_file', NEW.asset_id, NEW.size_bytes, NEW.modified_us, NEW.changed_us, NEW.inode, NEW.content_hash, NEW.is_racy, NEW.base_id, NEW.is_base_content, NEW.is_pinned, NEW.writing_id) WHERE rowid = NEW.rowid;
END;

CREATE TABLE working_member ( /* One file of a sequence on disk as last seen; the columns are those of working_file. */
  asset_id TEXT NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  size_bytes INTEGER,
  modified_us INTEGER,
  changed_us INTEGER,
  inode INTEGER,
  content_hash BLOB,
  is_racy INTEGER NOT NULL DEFAULT 1,
  row_hash BLOB,
  PRIMARY KEY (asset_id, file_name)
) STRICT;

CREATE TRIGGER working_member_hash_insert AFTER INSERT ON working_member BEGIN
  UPDATE working_member SET row_hash = clst_row_hash('working_member', NEW.asset_id, NEW.file_name, NEW.size_bytes, NEW.modified_us, NEW.changed_us, NEW.inode, NEW.content_hash, NEW.is_racy) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER working_member_hash_update AFTER UPDATE OF asset_id, file_name, size_bytes, modified_us, changed_us, inode, content_hash, is_racy ON working_member BEGIN
  UPDATE working_member SET row_hash = clst_row_hash('working_member', NEW.asset_id, NEW.file_name, NEW.size_bytes, NEW.modified_us, NEW.changed_us, NEW.inode, NEW.content_hash, NEW.is_racy) WHERE rowid = NEW.rowid;
END;

CREATE TABLE opened_version ( /* A read-only copy of an older version beside the working file, to be cleaned up later. */
  path TEXT PRIMARY KEY NOT NULL,
  checkpoint_id TEXT NOT NULL REFERENCES checkpoint (id) ON DELETE CASCADE,
  opened_at INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER opened_version_hash_insert AFTER INSERT ON opened_version BEGIN
  UPDATE opened_version SET row_hash = clst_row_hash('opened_version', NEW.path, NEW.checkpoint_id, NEW.opened_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER opened_version_hash_update AFTER UPDATE OF path, checkpoint_id, opened_at ON opened_version BEGIN
  UPDATE opened_version SET row_hash = clst_row_hash('opened_version', NEW.path, NEW.checkpoint_id, NEW.opened_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE lease ( /* A running operation. Prune leaves alone what it relies on; an expired one is void. */
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  host_name TEXT,
  process_id INTEGER,
  first_chunk_id INTEGER,
  started_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  details TEXT,
  row_hash BLOB
) STRICT;

CREATE TRIGGER lease_hash_insert AFTER INSERT ON lease BEGIN
  UPDATE lease SET row_hash = clst_row_hash('lease', NEW.id, NEW.kind, NEW.host_name, NEW.process_id, NEW.first_chunk_id, NEW.started_at, NEW.expires_at, NEW.details) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER lease_hash_update AFTER UPDATE OF id, kind, host_name, process_id, first_chunk_id, started_at, expires_at, details ON lease BEGIN
  UPDATE lease SET row_hash = clst_row_hash('lease', NEW.id, NEW.kind, NEW.host_name, NEW.process_id, NEW.first_chunk_id, NEW.started_at, NEW.expires_at, NEW.details) WHERE rowid = NEW.rowid;
END;

CREATE TABLE change ( /* A local edit for the next sync, safe to send twice. fields: JSON. outcome: what the studio answered. */
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id TEXT NOT NULL UNIQUE,
  replica_id TEXT NOT NULL REFERENCES replica (id),
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  action TEXT NOT NULL,
  fields TEXT NOT NULL,
  base_revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  outcome TEXT,
  outcome_details TEXT,
  row_hash BLOB
) STRICT;

CREATE INDEX change_unsent ON change (sequence) WHERE outcome IS NULL;

CREATE INDEX change_entity ON change (entity_kind, entity_id);

CREATE TRIGGER change_hash_insert AFTER INSERT ON change BEGIN
  UPDATE change SET row_hash = clst_row_hash('change', NEW.sequence, NEW.operation_id, NEW.replica_id, NEW.entity_kind, NEW.entity_id, NEW.action, NEW.fields, NEW.base_revision, NEW.created_at, NEW.sent_at, NEW.outcome, NEW.outcome_details) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER change_hash_update AFTER UPDATE OF sequence, operation_id, replica_id, entity_kind, entity_id, action, fields, base_revision, created_at, sent_at, outcome, outcome_details ON change BEGIN
  UPDATE change SET row_hash = clst_row_hash('change', NEW.sequence, NEW.operation_id, NEW.replica_id, NEW.entity_kind, NEW.entity_id, NEW.action, NEW.fields, NEW.base_revision, NEW.created_at, NEW.sent_at, NEW.outcome, NEW.outcome_details) WHERE rowid = NEW.rowid;
END;

CREATE TABLE entity_revision ( /* The studio revision at which an entity was last received. */
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  row_hash BLOB,
  PRIMARY KEY (entity_kind, entity_id)
) STRICT;

CREATE TRIGGER entity_revision_hash_insert AFTER INSERT ON entity_revision BEGIN
  UPDATE entity_revision SET row_hash = clst_row_hash('entity_revision', NEW.entity_kind, NEW.entity_id, NEW.revision) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER entity_revision_hash_update AFTER UPDATE OF entity_kind, entity_id, revision ON entity_revision BEGIN
  UPDATE entity_revision SET row_hash = clst_row_hash('entity_revision', NEW.entity_kind, NEW.entity_id, NEW.revision) WHERE rowid = NEW.rowid;
END;

CREATE TABLE conflict ( /* Something a person has to decide. mine, theirs: JSON. */
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  mine TEXT NOT NULL,
  theirs TEXT NOT NULL,
  detected_at INTEGER NOT NULL,
  resolved_at INTEGER,
  resolution TEXT,
  row_hash BLOB
) STRICT;

CREATE TRIGGER conflict_hash_insert AFTER INSERT ON conflict BEGIN
  UPDATE conflict SET row_hash = clst_row_hash('conflict', NEW.id, NEW.kind, NEW.entity_kind, NEW.entity_id, NEW.mine, NEW.theirs, NEW.detected_at, NEW.resolved_at, NEW.resolution) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER conflict_hash_update AFTER UPDATE OF id, kind, entity_kind, entity_id, mine, theirs, detected_at, resolved_at, resolution ON conflict BEGIN
  UPDATE conflict SET row_hash = clst_row_hash('conflict', NEW.id, NEW.kind, NEW.entity_kind, NEW.entity_id, NEW.mine, NEW.theirs, NEW.detected_at, NEW.resolved_at, NEW.resolution) WHERE rowid = NEW.rowid;
END;

CREATE TABLE sync_report ( /* What a sync did: counts, refused changes, lost edits. report: JSON. */
  id TEXT PRIMARY KEY NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  report TEXT NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER sync_report_hash_insert AFTER INSERT ON sync_report BEGIN
  UPDATE sync_report SET row_hash = clst_row_hash('sync_report', NEW.id, NEW.started_at, NEW.ended_at, NEW.report) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER sync_report_hash_update AFTER UPDATE OF id, started_at, ended_at, report ON sync_report BEGIN
  UPDATE sync_report SET row_hash = clst_row_hash('sync_report', NEW.id, NEW.started_at, NEW.ended_at, NEW.report) WHERE rowid = NEW.rowid;
END;

CREATE TABLE undo_entry ( /* How to take back an operation. steps: JSON. */
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  description TEXT NOT NULL,
  steps TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  undone_at INTEGER,
  row_hash BLOB
) STRICT;

CREATE TRIGGER undo_entry_hash_insert AFTER INSERT ON undo_entry BEGIN
  UPDATE undo_entry SET row_hash = clst_row_hash('undo_entry', NEW.sequence, NEW.description, NEW.steps, NEW.created_at, NEW.undone_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER undo_entry_hash_update AFTER UPDATE OF sequence, description, steps, created_at, undone_at ON undo_entry BEGIN
  UPDATE undo_entry SET row_hash = clst_row_hash('undo_entry', NEW.sequence, NEW.description, NEW.steps, NEW.created_at, NEW.undone_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE incoming ( /* What a pull brought and is not applied yet. fields: JSON, NULL for what was deleted for good. reason: why it waits. */
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  fields TEXT,
  reason TEXT,
  row_hash BLOB,
  PRIMARY KEY (entity_kind, entity_id)
) STRICT;

CREATE TRIGGER incoming_hash_insert AFTER INSERT ON incoming BEGIN
  UPDATE incoming SET row_hash = clst_row_hash('incoming', NEW.entity_kind, NEW.entity_id, NEW.revision, NEW.fields, NEW.reason) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER incoming_hash_update AFTER UPDATE OF entity_kind, entity_id, revision, fields, reason ON incoming BEGIN
  UPDATE incoming SET row_hash = clst_row_hash('incoming', NEW.entity_kind, NEW.entity_id, NEW.revision, NEW.fields, NEW.reason) WHERE rowid = NEW.rowid;
END;

CREATE TABLE manifest_location ( /* The name of a content at the studio. is_at_studio: its bytes are known to be there. */
  wire_id BLOB PRIMARY KEY NOT NULL,
  manifest_id INTEGER NOT NULL,
  is_at_studio INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE INDEX manifest_location_manifest ON manifest_location (manifest_id);

CREATE TRIGGER manifest_location_hash_insert AFTER INSERT ON manifest_location BEGIN
  UPDATE manifest_location SET row_hash = clst_row_hash('manifest_location', NEW.wire_id, NEW.manifest_id, NEW.is_at_studio) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER manifest_location_hash_update AFTER UPDATE OF wire_id, manifest_id, is_at_studio ON manifest_location BEGIN
  UPDATE manifest_location SET row_hash = clst_row_hash('manifest_location', NEW.wire_id, NEW.manifest_id, NEW.is_at_studio) WHERE rowid = NEW.rowid;
END;

CREATE TABLE preview_location ( /* A picture that is known to be at the studio, by its hash. */
  hash BLOB PRIMARY KEY NOT NULL,
  seen_at INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER preview_location_hash_insert AFTER INSERT ON preview_location BEGIN
  UPDATE preview_location SET row_hash = clst_row_hash('preview_location', NEW.hash, NEW.seen_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER preview_location_hash_update AFTER UPDATE OF hash, seen_at ON preview_location BEGIN
  UPDATE preview_location SET row_hash = clst_row_hash('preview_location', NEW.hash, NEW.seen_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE kept_checkpoint ( /* A safety checkpoint that is never pruned by age. reason: what it is kept for. details: JSON. */
  checkpoint_id TEXT PRIMARY KEY NOT NULL REFERENCES checkpoint (id),
  reason TEXT NOT NULL,
  details TEXT,
  kept_at INTEGER NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER kept_checkpoint_hash_insert AFTER INSERT ON kept_checkpoint BEGIN
  UPDATE kept_checkpoint SET row_hash = clst_row_hash('kept_checkpoint', NEW.checkpoint_id, NEW.reason, NEW.details, NEW.kept_at) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER kept_checkpoint_hash_update AFTER UPDATE OF checkpoint_id, reason, details, kept_at ON kept_checkpoint BEGIN
  UPDATE kept_checkpoint SET row_hash = clst_row_hash('kept_checkpoint', NEW.checkpoint_id, NEW.reason, NEW.details, NEW.kept_at) WHERE rowid = NEW.rowid;
END;

CREATE TABLE download_rule ( /* What comes here of an asset, a collection or the project: versions 'newest' or 'all'. */
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  versions TEXT NOT NULL,
  row_hash BLOB,
  PRIMARY KEY (entity_kind, entity_id)
) STRICT;

CREATE TRIGGER download_rule_hash_insert AFTER INSERT ON download_rule BEGIN
  UPDATE download_rule SET row_hash = clst_row_hash('download_rule', NEW.entity_kind, NEW.entity_id, NEW.versions) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER download_rule_hash_update AFTER UPDATE OF entity_kind, entity_id, versions ON download_rule BEGIN
  UPDATE download_rule SET row_hash = clst_row_hash('download_rule', NEW.entity_kind, NEW.entity_id, NEW.versions) WHERE rowid = NEW.rowid;
END;

CREATE TABLE studio_fact ( /* Small facts about the studio and the syncs with it. value: JSON. */
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL,
  row_hash BLOB
) STRICT;

CREATE TRIGGER studio_fact_hash_insert AFTER INSERT ON studio_fact BEGIN
  UPDATE studio_fact SET row_hash = clst_row_hash('studio_fact', NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER studio_fact_hash_update AFTER UPDATE OF key, value ON studio_fact BEGIN
  UPDATE studio_fact SET row_hash = clst_row_hash('studio_fact', NEW.key, NEW.value) WHERE rowid = NEW.rowid;
END;
