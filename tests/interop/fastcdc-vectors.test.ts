/** clst cuts files where an independent implementation of FastCDC cuts them (vectors/make_fastcdc_vectors.py). */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { openProject, type Project } from '@clst/sdk'
import { openStore, type TemporaryProject, temporaryProject } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

interface Part {
  kind: 'random' | 'repeat' | 'fill'
  seed: string
  length: number
  mask: number
  unit: number
}

interface Vector {
  min: number
  avg: number
  max: number
  input: Part[]
  sha256: string
  ends: number[]
}

const file = new URL('./vectors/fastcdc.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }
const sizes = [...new Set(vectors.map(({ min, avg, max }) => `${min}/${avg}/${max}`))]

test('the vectors cover several sizes', () => {
  expect(sizes.length).toBeGreaterThanOrEqual(5)
  expect(sizes).toContain('32768/65536/262144')
})

/** A project may be cut in another way than new ones are: its chunker row says how. */
describe.each(sizes)('a project with chunks of %s bytes', (name) => {
  const own = vectors.filter(({ min, avg, max }) => `${min}/${avg}/${max}` === name)
  let folder: TemporaryProject
  let project: Project

  beforeAll(async () => {
    folder = await temporaryProject()
    const { path } = folder.project.info
    await folder.project.close()
    const store = openStore(path)
    const [min, avg, max] = name.split('/').map(Number) as [number, number, number]
    await store.write(() =>
      store.run('UPDATE chunker SET min_bytes = ?, avg_bytes = ?, max_bytes = ?', min, avg, max),
    )
    store.close()
    project = await openProject(path, { person: { name: 'Ada' } })
  })

  afterAll(async () => {
    await project.close()
    await folder.remove()
  })

  test.each(own.map((vector, index) => [index, describeInput(vector), vector] as const))(
    '%d: %s',
    async (index, _, vector) => {
      const bytes = makeInput(vector.input)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(vector.sha256)
      const path = `input-${index}.bin`
      folder.write(path, bytes)
      const { checkpoints } = await project.checkpoint([path], { message: 'a vector' })
      expect(checkpoints[0]?.contentHash).toBe(vector.sha256)
      expect(storedEnds(project.info.path, vector.sha256)).toEqual(vector.ends)
    },
  )
})

function describeInput({ input }: Vector): string {
  return input.map(({ kind, length }) => `${kind} ${length}`).join(' + ') || 'nothing'
}

/** The ends of a version's chunks, read from the project file as docs/reference/project-format.md describes it. */
function storedEnds(projectFile: string, sha256: string): number[] {
  const store = openStore(projectFile, { isReadOnly: true })
  try {
    const hash = Buffer.from(sha256, 'hex')
    const manifest = store.get<{ runs: Uint8Array }>('SELECT runs FROM manifest WHERE content_hash = ?', hash)
    const numbers = varints(manifest?.runs ?? new Uint8Array(0))
    const ends: number[] = []
    let id = 0
    let end = 0
    for (let i = 0; i < numbers.length; i += 2) {
      const step = numbers[i] as number
      id += step % 2 === 0 ? step / 2 : -(step + 1) / 2
      for (let left = numbers[i + 1] as number; left > 0; left--) {
        const chunk = store.get<{ size: number }>('SELECT raw_bytes AS size FROM chunk WHERE id = ?', id++)
        end += chunk?.size ?? Number.NaN
        ends.push(end)
      }
    }
    return ends
  } finally {
    store.close()
  }
}

function varints(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let value = 0
  let scale = 1
  for (const byte of bytes) {
    value += (byte % 128) * scale
    scale *= 128
    if (byte < 128) {
      numbers.push(value)
      value = 0
      scale = 1
    }
  }
  return numbers
}

function makeInput(parts: readonly Part[]): Buffer {
  return Buffer.concat(
    parts.map(({ kind, seed, length, mask, unit }) => {
      if (kind === 'fill') return Buffer.alloc(length, mask)
      if (kind === 'random') return stream(seed, length, mask)
      return Buffer.alloc(length, stream(seed, unit, 255))
    }),
  )
}

function stream(seed: string, length: number, mask: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
    createHash('sha256').update(`${seed}:${block}`).digest(),
  )
  return Buffer.concat(blocks)
    .subarray(0, length)
    .map((byte) => byte & mask) as Buffer
}
