/** What every adapter of the packs has to keep. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PackStore } from '../pack-store.js'

/** `open` opens the same place again and again; `clear` is called at the end of each test. */
export function describePackStore(
  name: string,
  open: () => Promise<PackStore>,
  clear: () => Promise<void>,
): void {
  describe(`the packs in ${name}`, () => {
    let packs: PackStore
    beforeEach(async () => {
      packs = await open()
    })
    afterEach(clear)

    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 251)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const other = 'ab'.repeat(32)

    async function listed() {
      const found: { hash: string; sizeBytes: number }[] = []
      for await (const pack of packs.list()) found.push(pack)
      return found
    }

    test('are given back as they were, whole and in part, also later', async () => {
      await packs.put(hash, bytes)
      packs = await open()
      expect(new Uint8Array(await packs.get(hash))).toEqual(bytes)
      expect(new Uint8Array(await packs.range(hash, 0, 1))).toEqual(bytes.subarray(0, 1))
      expect(new Uint8Array(await packs.range(hash, 4000, 1000))).toEqual(bytes.subarray(4000))
    })

    test('may be put again, also by several at the same moment', async () => {
      await Promise.all([packs.put(hash, bytes), packs.put(hash, bytes), packs.put(hash, bytes)])
      await packs.put(hash, bytes)
      expect(await listed()).toEqual([{ hash, sizeBytes: 5000 }])
    })

    test('are listed, and gone when they are removed; again is no mistake', async () => {
      expect(await listed()).toEqual([])
      await packs.put(hash, bytes)
      await packs.put(other, bytes.subarray(10))
      expect((await listed()).map((pack) => pack.hash).sort()).toEqual([hash, other].sort())
      await packs.remove(hash)
      await packs.remove(hash)
      expect(await listed()).toEqual([{ hash: other, sizeBytes: 4990 }])
    })

    test('that are not there, or shorter than was asked for, are told by a code and by name', async () => {
      await expect(packs.get(hash)).rejects.toMatchObject({ code: 'chunk-missing', details: { pack: hash } })
      await expect(packs.range(hash, 0, 1)).rejects.toMatchObject({ code: 'chunk-missing' })
      await packs.put(hash, bytes)
      await expect(packs.range(hash, 4990, 11)).rejects.toMatchObject({
        code: 'chunk-damaged',
        details: { pack: hash },
      })
    })

    test.each(['', '..', '../x', 'AB'.repeat(32), `${other}/..`, 'ab'])('are not named %j', async (wrong) => {
      await expect(packs.put(wrong, bytes)).rejects.toMatchObject({ code: 'invalid-argument' })
      await expect(packs.get(wrong)).rejects.toMatchObject({ code: 'invalid-argument' })
    })
  })
}
