/** What programs and people do to files beside writing to them. */
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import type { Bytes, Model } from '../model.js'
import { NAMES, nameIndex, pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'

const fileOf = (model: Model, index: number) => pick([...model.files.keys()], index)

function remove(index: number): Operation {
  return {
    describe: (model) => `delete "${fileOf(model, index)}"`,
    isPossible: (model) => model.files.size > 0,
    async run({ disk }, model) {
      const path = fileOf(model, index)
      disk.remove(path)
      model.files.delete(path)
    },
  }
}

function touch(index: number): Operation {
  return {
    describe: (model) => `touch "${fileOf(model, index)}"`,
    isPossible: (model) => model.files.size > 0,
    run: async ({ disk }, model) => disk.touch(fileOf(model, index)),
  }
}

function rename(index: number, name: number): Operation {
  const to = pick(NAMES, name)
  return {
    describe: (model) => `rename "${fileOf(model, index)}" to "${to}"`,
    isPossible: (model) => model.files.size > 0 && fileOf(model, index) !== to,
    async run({ disk, fs }, model) {
      const from = fileOf(model, index)
      const bytes = model.files.get(from) as Bytes
      fs.makeFolder(dirname(join(disk.folder, to)))
      disk.move(from, to)
      model.files.delete(from)
      model.put(to, bytes)
    },
  }
}

const pass: Operation = {
  describe: () => 'let time pass',
  isPossible: () => true,
  run: async ({ disk }) => disk.pass(),
}

export const removing: OperationKind = { weight: 2, arbitrary: fc.nat().map(remove) }
export const touching: OperationKind = { weight: 2, arbitrary: fc.nat().map(touch) }
export const renaming: OperationKind = {
  weight: 2,
  arbitrary: fc.tuple(fc.nat(), nameIndex).map((parts) => rename(...parts)),
}
export const passing: OperationKind = { weight: 6, arbitrary: fc.constant(pass) }
