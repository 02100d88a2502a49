import fc from 'fast-check'
import { type Change, change } from '../contents.js'
import { NAMES, nameIndex, pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'

function write(name: number, how: 'in place' | 'by replacing', content: Change): Operation {
  const path = pick(NAMES, name)
  return {
    describe: () => `write "${path}" ${how}: ${content.text}`,
    isPossible: (model) => how === 'by replacing' || model.files.has(path),
    async run({ disk }, model) {
      const bytes = content.apply(model, path)
      if (how === 'in place') disk.overwrite(path, bytes)
      else disk.save(path, bytes)
      model.put(path, bytes)
    },
  }
}

const how = fc.constantFrom('in place' as const, 'by replacing' as const)

export const writing: OperationKind = {
  weight: 20,
  arbitrary: fc.tuple(nameIndex, how, change).map((parts) => write(...parts)),
}
