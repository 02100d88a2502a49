/** The cut rule of the page, written again in Python, cuts as clst does: with any sizes, and for small files. */
import { join } from 'node:path'
import { openProject } from '@clst/sdk'
import { openStore, seededBytes, temporaryProject } from '@clst/sdk/testing'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { isPythonWithZstd } from '../helpers/python.js'
import { type Report, runReader } from './support/python-reader.js'

const python = requireHost('python3-zstandard', isPythonWithZstd)

/** Smallest, average, largest; where the strict mask ends before, at and after the smallest size. */
const SIZES = [
  [64, 64, 64],
  [64, 256, 1024],
  [65, 256, 1024],
  [100, 1024, 1024],
  [128, 4096, 16_384],
  [409, 1024, 5000],
  [410, 1024, 5000],
  [1024, 1024, 1025],
] as const

python.describe('the cut rule in Python', () => {
  const folder = temporaryFolder()

  test.each(SIZES)('with chunks of %i, %i, %i bytes', async (min, avg, max) => {
    const temporary = await temporaryProject()
    const { path } = temporary.project.info
    await temporary.project.close()
    const store = openStore(path)
    const sql = 'UPDATE chunker SET min_bytes = ?, avg_bytes = ?, max_bytes = ?'
    await store.write(() => store.run(sql, min, avg, max))
    store.close()

    const project = await openProject(path, { person: { name: 'Ada' } })
    const names = [1, min - 1, min, min + 1, max, max + 1, 150_000].map((length) => {
      temporary.write(`${length}`, seededBytes(length, length))
      temporary.write(`${length} even`, new Uint8Array(length).fill(7))
      return [`${length}`, `${length} even`]
    })
    await project.checkpoint([...new Set(names.flat())], { message: 'of many lengths' })
    await project.close()

    const { code, stdout, stderr } = runReader(path, join(folder, `${min} ${avg} ${max}`))
    await temporary.remove()
    expect(stderr).toBe('')
    const { problems, checked } = JSON.parse(stdout) as Report
    expect(problems).toEqual([])
    expect(code).toBe(0)
    expect(checked.cuts).toBeGreaterThan(300_000 / max)
  })
})
