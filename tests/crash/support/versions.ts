/** Prepared projects for operations to be killed in, and what their files hold. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createProject } from '@clst/sdk'
import { seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { expect } from 'vitest'
import type { Files } from './aftermath.js'

const MIB = 1 << 20

/** Two contents of each file, the second an edit of the first. Above 1 MiB threads do the work, below it is done in place. */
export const V1: Files = {
  'shot/scene.blend': seededBytes(1, 5 * MIB),
  'shot/maps/wood.psd': seededBytes(2, 1_300_000, true),
  'notes.txt': seededBytes(3, 300_000, true),
}

export const V2: Files = {
  'shot/scene.blend': edited(V1['shot/scene.blend'], 11),
  'shot/maps/wood.psd': edited(V1['shot/maps/wood.psd'], 12),
  'notes.txt': edited(V1['notes.txt'], 13),
}

/** Large enough for several transactions of chunks, and a file that no version knows. */
export const V3: Files = {
  'shot/scene.blend': seededBytes(21, 20 * MIB),
  'shot/maps/wood.psd': edited(V2['shot/maps/wood.psd'], 22),
  'notes.txt': edited(V2['notes.txt'], 23),
  'shot/new/cloth.blend': seededBytes(24, 3 * MIB, true),
}

/** A few new bytes in the middle and at the end: most chunks stay. */
function edited(bytes: Uint8Array | undefined, seed: number): Uint8Array {
  if (bytes === undefined) throw new Error('there is no such file')
  const half = bytes.length >> 1
  return Buffer.concat([
    bytes.subarray(0, half),
    seededBytes(seed, 5000),
    bytes.subarray(half),
    seededBytes(seed, 77),
  ])
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** A closed project with one checkpoint of each file for each of `versions`; the caller removes the folder. */
export async function prepareProject(versions: readonly Files[]): Promise<string> {
  const folder = temporaryFolder('clst-template-')
  const project = await createProject(folder, { name: 'test', person: { name: 'Ada' } })
  try {
    for (const [index, files] of versions.entries()) {
      writeFiles(folder, files)
      const { checkpoints } = await project.checkpoint([], { all: true, message: `version ${index + 1}` })
      expect(checkpoints).toHaveLength(Object.keys(files).length)
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  } finally {
    await project.close()
  }
  return folder
}
