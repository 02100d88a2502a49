/** A project with something of everything in it, small enough to be checked thousands of times. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProject } from '@clst/sdk'
import { openStore, seededBytes } from '@clst/sdk/testing'

export const PROJECT_FILE = 'test.clst'

const pictures = fileURLToPath(new URL('../../../packages/sdk/test-fixtures/previews/', import.meta.url))
const PICTURES = [
  undefined,
  ...['quads.png', 'quads-turned.jpg'].map((name) => readFileSync(join(pictures, name))),
]

/** Contents by path, oldest first; the last one lies on the disk. Sizes on both sides of what fits into one page. */
const CONTENTS: Record<string, Uint8Array[]> = {
  'notes.txt': [seededBytes(1, 900), seededBytes(2, 12_000, true), seededBytes(3, 12_500, true)],
  'empty.txt': [new Uint8Array(0)],
  'shot/scene.blend': [100, 101, 102].map((seed) => withHead(seed, 150_000)),
  'shot/maps/wood.psd': [110, 111].map((seed) => withHead(seed, 90_000)),
}

/** The same but for its first bytes: most chunks are shared between versions. */
function withHead(seed: number, length: number): Uint8Array {
  const bytes = seededBytes(Math.floor(seed / 10), length, true)
  bytes.set(seededBytes(seed, 3000), 0)
  return bytes
}

function write(folder: string, path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}

/**
 * Makes the project in an empty folder: several assets with versions, a group of many small ones, labels, statuses, a
 * preview, a safety copy, a pinned file, free pages. Afterwards it is closed.
 */
export async function makeSmallProject(folder: string): Promise<void> {
  const project = await createProject(folder, { name: 'test', person: { name: 'Ada Lovelace' } })
  for (let version = 0; version < 3; version++) {
    for (const [path, contents] of Object.entries(CONTENTS)) {
      const bytes = contents[version]
      if (bytes === undefined) continue
      write(folder, path, bytes)
      const picture = path.endsWith('.blend') ? (PICTURES[version] ?? null) : null
      await project.checkpoint([path], {
        message: `version ${version + 1} of ${path}`,
        label: version === 1 ? 'approved' : 'newest',
        status: version === 2 ? 'Done' : 'wip',
        preview: picture,
        cover: picture !== null,
      })
    }
  }
  for (let i = 0; i < 30; i++) write(folder, `refs/img ${i}.txt`, seededBytes(200 + i, 40 + i * 25))
  await project.checkpoint(['refs'], { message: 'references' })
  write(folder, 'shot/scene.blend', seededBytes(300, 20_000))
  await project.revert('shot/scene.blend', { to: 'v2' })
  await project.close()
  await makeFreePages(join(folder, PROJECT_FILE))
}

/** Space that was used and given up, as it is after a prune. */
async function makeFreePages(projectFile: string): Promise<void> {
  const store = openStore(projectFile)
  await store.write(() => {
    store.run('CREATE TABLE junk (data BLOB)')
    for (let i = 0; i < 8; i++) store.run('INSERT INTO junk VALUES (?)', seededBytes(400 + i, 3000))
  })
  await store.write(() => {
    store.run('DROP TABLE junk')
  })
  store.close()
}
