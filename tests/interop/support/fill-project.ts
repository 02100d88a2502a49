/** A project with one of everything that can be in it now. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CheckpointOptions } from '@clst/sdk'
import { seededBytes, type TemporaryProject } from '@clst/sdk/testing'

/** What went into each version, by the id of its checkpoint. */
export type StoredVersions = Map<string, Uint8Array>

const picture = readFileSync(
  new URL('../../../packages/sdk/test-fixtures/previews/quads.png', import.meta.url),
)

const random = seededBytes(1, 3 << 20)
const scene = seededBytes(2, 300 << 10, true)
const text = (lines: number) =>
  Buffer.from(Array.from({ length: lines }, (_, line) => `${line} Der König – العربية 🎬\n`).join(''))

function insert(bytes: Uint8Array, at: number, more: string): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at)])
}

/** What `sha256sum` prints of the frames. */
function listing(frames: Record<string, Uint8Array>): Buffer {
  const names = Object.keys(frames).sort()
  const line = (path: string) => {
    const hash = createHash('sha256').update(frames[path] as Uint8Array)
    return `${hash.digest('hex')}  ${path.slice(path.lastIndexOf('/') + 1)}\n`
  }
  return Buffer.from(names.map(line).join(''))
}

/** Fills an empty project. */
export async function fillProject({ project, write }: TemporaryProject): Promise<StoredVersions> {
  const versions: StoredVersions = new Map()

  const checkpoint = async (files: Record<string, Uint8Array | string>, options: CheckpointOptions) => {
    for (const [path, bytes] of Object.entries(files)) write(path, bytes)
    const { checkpoints } = await project.checkpoint(Object.keys(files), options)
    for (const { id, path } of checkpoints) versions.set(id, Buffer.from(files[path] as Uint8Array))
  }

  await checkpoint(
    {
      'scenes/king.blend': scene,
      'textures/stone/noise.raw': random,
      'notes.txt': text(40_000),
      empty: '',
      'one byte.bin': '\0',
      '.palette': 'a dotfile has no extension',
      'ends with a dot.': 'nor has this',
    },
    { message: 'first' },
  )
  await checkpoint(
    {
      'café/Größe ΟΔΟΣ.txt': 'composed, and a capital sigma at the end of a word',
      'cafe\u0301/İstanbul.TXT': 'decomposed; the same folder as the one before',
      '映像/カット 01/🎬.mov': random.subarray(0, 80_000),
      'shots/sh010/a.b.c/scene.v2.blend': scene.subarray(5000),
    },
    { message: 'names\nof many kinds: "quotes", \\ and a\ttab 🎞', label: 'dailies' },
  )
  await checkpoint(
    {
      'scenes/king.blend': insert(scene, 100_000, 'an edit'),
      'textures/stone/noise.raw': insert(random, 1 << 20, 'moved by some bytes'),
      'notes.txt': text(41_000),
      'quads.png': picture,
    },
    { message: 'second', status: 'wip', preview: picture, cover: true },
  )
  await checkpoint({ 'picture.png': picture }, { message: 'has a picture of itself', status: 'Done' })
  const repeated = Buffer.concat([random.subarray(0, 1 << 20), random.subarray(0, 1 << 20), scene])
  await checkpoint(
    {
      'textures/stone/noise.raw': repeated,
      'scenes/king.blend': insert(scene, 0, 'at the front'),
      empty: 'no more',
    },
    { message: 'third', label: 'approved', preview: null },
  )
  await checkpoint({ 'notes.txt': 'short' }, { message: 'third', label: 'Dailies', status: 'retake' })

  const frame = (number: number) => `renders/shot.${String(number).padStart(4, '0')}.exr`
  const sequence = 'renders/shot.####.exr'
  const render = async (frames: Record<string, Uint8Array>, message: string) => {
    for (const [path, bytes] of Object.entries(frames)) write(path, bytes)
    const { checkpoints } = await project.checkpoint([sequence], { message })
    for (const { id } of checkpoints) versions.set(id, listing(frames))
  }
  const frames = Object.fromEntries([1, 2, 3, 10_000].map((n) => [frame(n), seededBytes(n, 70_000)]))
  await render(frames, 'frames')
  await render({ ...frames, [frame(2)]: seededBytes(22, 300), [frame(4)]: new Uint8Array(0) }, 'more frames')

  const unsaved = insert(scene, 200_000, 'was in no checkpoint')
  write('scenes/king.blend', unsaved)
  const { safety } = await project.revert('scenes/king.blend', { to: 'v1' })
  versions.set(safety?.id as string, unsaved)
  await checkpoint({ 'scenes/king.blend': insert(scene, 300, 'from the first') }, { message: 'made from v1' })
  return versions
}
