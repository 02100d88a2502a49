/** Versions beside the working file, and written elsewhere. */
import { expect } from 'vitest'
import { type Bytes, sameBytes, type Version } from '../model.js'
import { findTarget } from '../model-revert.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf } from '../real.js'
import { choose, inWords, type Wish, wish } from './choose-version.js'

function open(wanted: Wish): Operation {
  return {
    describe: (model) => `open ${inWords(choose(model, wanted))}`,
    isPossible: () => true,
    async run({ project, fs, disk }, model) {
      const { path, ...options } = choose(model, wanted)
      const target = findTarget(model, path, options.to)
      const answer = await answerOf(project.openVersion(path, options))
      if ('error' in target || 'error' in answer) {
        expect(answer).toEqual(target)
        return
      }
      const { asset, version } = target
      const sibling = siblingOf(asset.path, version)
      const { id, number, isSafety } = version
      const absolutePath = `${disk.folder}/${sibling}`
      expect(answer).toEqual({ path: sibling, absolutePath, checkpointId: id, number, isSafety })
      expect((fs.stat(answer.absolutePath)?.mode ?? 0) & 0o222, 'it is read-only').toBe(0)
      model.opened.set(sibling, version)
      model.addFolders(sibling)
    },
  }
}

/** `shots/scene.blend` → `shots/scene (v012).blend`; a leading dot begins no extension. */
function siblingOf(path: string, { number, isSafety }: Version): string {
  const [, start = '', extension = ''] = /^((?:.*\/)?\.?[^/]*?)(\.[^./]+)?$/.exec(path) ?? []
  return `${start} (${isSafety ? `s${number}` : `v${String(number).padStart(3, '0')}`})${extension}`
}

function exportOne(wanted: Wish): Operation {
  return {
    describe: (model) => `export ${inWords(choose(model, wanted))}`,
    isPossible: () => true,
    async run(real, model) {
      const { path, ...options } = choose(model, wanted)
      const target = findTarget(model, path, options.to)
      const output = real.newOutput()
      const answer = await answerOf(real.project.exportVersion(path, { ...options, output }))
      if ('error' in target || 'error' in answer) {
        expect(answer).toEqual(target)
        return
      }
      const { id, number, isSafety, bytes } = target.version
      const sizeBytes = bytes.length
      expect(answer).toEqual({ outputPath: output, checkpointId: id, number, isSafety, sizeBytes })
      expect(sameBytes(real.readAt(output), bytes as Bytes), 'the export has the bytes').toBe(true)
      real.fs.remove(output)
    },
  }
}

export const opening: OperationKind = { weight: 2, arbitrary: wish.map(open) }
export const exporting: OperationKind = { weight: 2, arbitrary: wish.map(exportOne) }
