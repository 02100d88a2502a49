import type { Migration } from '../migrate.js'

/** What an admin wants kept and known of each project, and sign-ins by code. Times are milliseconds since 1970. */
export const UPKEEP: Migration = {
  name: '0003-upkeep',
  statements: [
    // How long the trash of a project is kept; NULL for ever.
    'ALTER TABLE shared_project ADD COLUMN trash_days BIGINT',
    // By token, which is a device of a person. sent_bytes: of packs and pictures. unsent_*: what the device said after its last sync.
    `CREATE TABLE device_use (
      project_id TEXT NOT NULL,
      token_id TEXT NOT NULL,
      sent_bytes BIGINT NOT NULL,
      unsent_changes BIGINT NOT NULL,
      unsent_bytes BIGINT NOT NULL,
      told_at BIGINT,
      PRIMARY KEY (project_id, token_id))`,
    // Both codes are SHA-256 in hex. account_id: who approved it. is_denied: 0 or 1.
    `CREATE TABLE device_sign_in (
      device_hash TEXT PRIMARY KEY NOT NULL,
      code_hash TEXT NOT NULL,
      device TEXT NOT NULL,
      address TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      polled_at BIGINT NOT NULL,
      account_id TEXT,
      is_denied BIGINT NOT NULL)`,
    'CREATE UNIQUE INDEX device_sign_in_code ON device_sign_in (code_hash)',
    'CREATE INDEX device_sign_in_address ON device_sign_in (address)',
  ],
}
