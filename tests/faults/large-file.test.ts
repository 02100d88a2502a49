import { closeSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createProject } from '@clst/sdk'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'

const SIZE = 2 ** 32 + 4096 * 3 + 17

const MARKS: readonly [position: number, text: string][] = [
  [0, 'at the beg'],
  [2 ** 31 - 5, 'across 2 G'],
  [2 ** 32 - 5, 'across 4 G'],
  [SIZE - 10, 'at the end'],
]

/** Of zeros with those marks in them, as sha256sum tells it. */
const CONTENT_HASH = 'ae275233042cb4295a428ec1181c68e945929b6ec6ded703d6f23a73bbb2f1f7'

test('more than 4 GiB: sizes and places beyond 32 bits', async () => {
  const folder = join(temporaryFolder(), 'film')
  mkdirSync(folder)
  const file = openSync(join(folder, 'cache.vdb'), 'w')
  ftruncateSync(file, SIZE)
  for (const [position, text] of MARKS) writeSync(file, text, position)
  closeSync(file)

  const project = await createProject(folder, { name: 'Robot' })
  const { checkpoints } = await project.checkpoint(['cache.vdb'], { message: 'Sparse' })
  expect(checkpoints).toMatchObject([{ sizeBytes: SIZE, contentHash: CONTENT_HASH }])
  expect(checkpoints[0]?.storedBytes).toBeLessThan(1 << 20)
  expect(project.stats()).toMatchObject({ versionBytes: SIZE })
  // Rebuilds it and compares the content hash.
  expect(await project.verify()).toMatchObject({ ok: true, checkedCheckpoints: 1 })
  await project.close()
})
