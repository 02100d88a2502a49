/**
 * Named places in multi-step operations where a test can stop the world. A no-op unless a test put a handler in place.
 * The list is closed, so that the crash suite can prove that it reached every one.
 */
export const FAILPOINTS = [
  'create:file-made',
  'create:before-rename',
  'migrate:applied',
  'migrate:before-commit',
  'migrate:committed',
  'edit:before-commit',
  'edit:committed',
  'undo:files-removed',
  'checkpoint:read',
  'checkpoint:chunks-inserted',
  'checkpoint:content-stored',
  'checkpoint:before-commit',
  'checkpoint:committed',
  'revert:safety-made',
  'revert:intent-recorded',
  'revert:half-written',
  'revert:written',
  'revert:renamed',
  'revert:recorded',
  'prune:safety-dropped',
  'prune:manifests-dropped',
  'prune:chunks-dropped',
  'prune:previews-dropped',
  'compact:slice-returned',
  'repair:healed',
  'backup:chunks-copied',
  'backup:records-copied',
  'backup:before-rename',
  'backup:renamed',
  'move:intended',
  'move:half-renamed',
  'move:renamed',
  'move:committed',
  'copy:written',
  'copy:renamed',
  'copy:committed',
  'template:stored',
  'make:written',
  'make:renamed',
  'make:committed',
  'rebuild:renamed',
  'delete:file-removed',
  'delete:assets-recorded',
  'delete:collections-recorded',
  'restore:recorded',
  'purge:slice-removed',
  'free:file-removed',
  'import:stored',
  'import:before-commit',
  'import:committed',
  'import:working-file-written',
  'import:verified',
  'import:original-removed',
  'sequence:safety-made',
  'sequence:intent-recorded',
  'sequence:frame-written',
  'sequence:frame-removed',
  'sequence:recorded',
  'pull:before-commit',
  'pull:received',
  'apply:before-commit',
  'apply:committed',
  'publish:part-recorded',
  'publish:recorded',
  'epoch:received',
  'push:pack-sent',
  'push:offered',
  'push:sent',
  'push:before-commit',
  'push:recorded',
  'download:chunks-inserted',
  'download:before-commit',
  'download:committed',
  'studio:pack-announced',
  'studio:pack-written',
  'studio:pack-stored',
  'studio:chunks-recorded',
  'studio:manifest-kept',
  'studio:push-before-commit',
  'studio:push-committed',
  'studio:manifests-dropped',
  'studio:chunks-dropped',
  'studio:pack-removed',
  'studio:packs-dropped',
  'studio:database-copied',
  'studio:pack-copied',
  'studio:packs-copied',
  'studio:backup-named',
  'studio:recovery-begun',
  'studio:restored',
] as const

export type Failpoint = (typeof FAILPOINTS)[number]

const HANDLER = Symbol.for('clst.failpoint')

type Handler = (name: Failpoint) => void

/** Not a variable of this file: the programs are bundles, each with a copy of it. */
const place = globalThis as { [HANDLER]?: Handler | undefined }

export function failpoint(name: Failpoint): void {
  place[HANDLER]?.(name)
}

/** For tests only. */
export function setFailpointHandler(next: Handler | undefined): void {
  place[HANDLER] = next
}
