import type { Migration } from '../migrate.js'

/** Who is there, what they sign in with, and what was done. Times are milliseconds since 1970; secrets are SHA-256 in hex. */
export const ACCOUNTS: Migration = {
  name: '0002-accounts',
  statements: [
    // One row, made with the database.
    'CREATE TABLE studio (id TEXT PRIMARY KEY NOT NULL, created_at BIGINT NOT NULL)',
    // password_hash: NULL for programs. disabled_at: NULL for who may sign in.
    `CREATE TABLE account (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      password_hash TEXT,
      is_admin BIGINT NOT NULL,
      is_service BIGINT NOT NULL,
      created_at BIGINT NOT NULL,
      disabled_at BIGINT,
      last_seen_at BIGINT)`,
    'CREATE UNIQUE INDEX account_name ON account (name_key)',
    `CREATE TABLE token (
      id TEXT PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      device TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      last_used_at BIGINT,
      expires_at BIGINT)`,
    'CREATE UNIQUE INDEX token_hash ON token (hash)',
    'CREATE INDEX token_account ON token (account_id)',
    // projects: JSON, what a membership needs.
    `CREATE TABLE invitation (
      id TEXT PRIMARY KEY NOT NULL,
      hash TEXT NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      is_admin BIGINT NOT NULL,
      projects TEXT NOT NULL,
      created_by TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL)`,
    'CREATE UNIQUE INDEX invitation_hash ON invitation (hash)',
    'CREATE UNIQUE INDEX invitation_name ON invitation (name_key)',
    `CREATE TABLE password_reset (
      account_id TEXT PRIMARY KEY NOT NULL,
      hash TEXT NOT NULL,
      expires_at BIGINT NOT NULL)`,
    'CREATE UNIQUE INDEX password_reset_hash ON password_reset (hash)',
    // Rows are added and never changed. actor: the name at that time. details: JSON.
    `CREATE TABLE audit (
      id BIGINT PRIMARY KEY NOT NULL,
      at BIGINT NOT NULL,
      action TEXT NOT NULL,
      actor_id TEXT,
      actor TEXT,
      project_id TEXT,
      subject TEXT,
      details TEXT NOT NULL)`,
    'CREATE INDEX audit_project ON audit (project_id, id)',
  ],
}
