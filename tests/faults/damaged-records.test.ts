import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project, verifyProjectFile } from '@clst/sdk'
import { openStore, seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const BYTES = seededBytes(1, 900_000)

let folder: string
let project: Project

beforeEach(async () => {
  folder = temporaryFolder()
  project = await createProject(folder, { name: 'film', person: { name: 'Ada' } })
  writeFileSync(join(folder, 'scene.bin'), BYTES)
  await project.checkpoint(['scene.bin'], { message: 'one' })
})
afterEach(async () => {
  await project.close()
  rmSync(folder, { recursive: true, force: true })
})

async function damage(sql: string): Promise<void> {
  const store = openStore(project.info.path)
  try {
    expect((await store.write(() => store.run(sql))).changes).toBeGreaterThan(0)
  } finally {
    store.close()
  }
}

/** What verify finds by reading everything; the damage is in no record that has a hash. */
async function problems() {
  return (await verifyProjectFile(project.info.path)).problems
}

describe('verify', () => {
  it('names the chunk whose MAC is not that of its bytes, and the versions that use it', async () => {
    await damage("UPDATE chunk SET mac = x'00112233445566778899aabbccddeeff' WHERE id = 3")
    const detail = 'chunk 3: its MAC is not that of its bytes'
    expect(await problems()).toEqual([{ code: 'row-damaged', path: 'scene.bin', number: 1, detail }])
  })

  it('finds a MAC that is cut short', async () => {
    await damage('UPDATE chunk SET mac = substr(mac, 1, 15) WHERE id = 3')
    const found = [{ code: 'row-damaged', path: 'scene.bin', number: 1 }]
    expect(await problems()).toMatchObject(found)
    expect((await verifyProjectFile(project.info.path, { quick: true })).problems).toMatchObject(found)
  })

  it('says once that the key of the MACs is another one', async () => {
    await damage("UPDATE project SET mac_key = x'00112233445566778899aabbccddeeff'")
    expect(await problems()).toEqual([{ code: 'row-damaged', detail: expect.stringContaining('key') }])
  })

  it('takes a chunk without a MAC as it is', async () => {
    await damage('UPDATE chunk SET mac = NULL WHERE id = 3')
    expect(await problems()).toEqual([])
  })
})
