import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'
import { openStore } from './database.js'
import { findManifestId, getManifest } from './manifest-rows.js'
import type { Store } from './store.js'

const BYTES = Buffer.from('a lighthouse at dusk')
const HASH = createHash('sha256').update(BYTES).digest()

let temporary: TemporaryProject
let store: Store

beforeEach(async () => {
  temporary = await temporaryProject()
  temporary.write('scene.blend', BYTES)
  await temporary.project.checkpoint(['scene.blend'], { message: 'one' })
  store = openStore(temporary.project.info.path)
})

afterEach(async () => {
  store.close()
  await temporary.remove()
})

describe('a content whose hash is of an unknown kind', () => {
  beforeEach(() => store.write(() => store.run("UPDATE manifest SET hash_algorithm = 'blake3'")))

  test('is refused, and is not taken for the content with that SHA-256', async () => {
    expect(() => getManifest(store, 1)).toThrow(expect.objectContaining({ code: 'codec-unknown' }))
    expect(findManifestId(store, HASH)).toBeUndefined()
    const output = join(temporary.folder, 'out.blend')
    const order = temporary.project.exportVersion('scene.blend', { output })
    await expect(order).rejects.toMatchObject({ code: 'codec-unknown' })
  })

  test('does not stand in the way of the same bytes under their SHA-256', async () => {
    temporary.write('copy.blend', BYTES)
    const { checkpoints } = await temporary.project.checkpoint(['copy.blend'], { message: 'two' })
    expect(checkpoints).toHaveLength(1)
    const output = join(temporary.folder, 'out.blend')
    await temporary.project.exportVersion('copy.blend', { output })
    expect(readFileSync(output)).toEqual(BYTES)
  })
})

describe('a content whose chunk list is not on this computer', () => {
  beforeEach(async () => {
    await store.write(() => {
      store.run("INSERT INTO chunker (algorithm, min_bytes, avg_bytes, max_bytes) VALUES ('other', 1, 2, 3)")
      store.run('UPDATE manifest SET runs = NULL, chunk_count = 7, chunker_id = 2')
    })
    expect(() => getManifest(store, 1)).toThrow(expect.objectContaining({ code: 'chunk-missing' }))
  })

  test('is complete when the same bytes are checkpointed', async () => {
    temporary.write('copy.blend', BYTES)
    await temporary.project.checkpoint(['copy.blend'], { message: 'two' })
    expect(getManifest(store, 1)).toMatchObject({ contentHash: HASH, chunkCount: 1, chunkerId: 1 })
    const output = join(temporary.folder, 'out.blend')
    await temporary.project.exportVersion('scene.blend', { output })
    expect(readFileSync(output)).toEqual(BYTES)
  })

  test('is complete before a revert replaces the only bytes of it', async () => {
    temporary.write('scene.blend', 'a storm')
    await temporary.project.checkpoint(['scene.blend'], { message: 'two' })
    temporary.write('scene.blend', BYTES)
    await temporary.project.revert('scene.blend', { to: 'v002' })
    expect(readFileSync(join(temporary.folder, 'scene.blend'), 'utf8')).toBe('a storm')
    await temporary.project.revert('scene.blend', { to: 'v001' })
    expect(readFileSync(join(temporary.folder, 'scene.blend'))).toEqual(BYTES)
  })
})
