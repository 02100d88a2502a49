import fc from 'fast-check'
import { expect } from 'vitest'
import { hashOf } from '../hash.js'
import { listedName } from '../listed-names.js'
import type { Model } from '../model.js'
import { type CheckpointOrder, type CheckpointOutcome, expectCheckpoint } from '../model-checkpoint.js'
import { FOLDERS, pick, pickPath, withoutDoubles } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { AUTHOR, answerOf, type Real } from '../real.js'

type Which = { files: number[] } | { folder: number } | { all: true }
/** The status: which of them. */
type Words = Omit<CheckpointOrder, 'paths' | 'all' | 'status'> & { status?: number }

function orderOf(model: Model, which: Which, { status, ...given }: Words): CheckpointOrder {
  const words = status === undefined ? given : { ...given, status: listedName(model, 'status', status) }
  if ('all' in which) return { paths: [], all: true, ...words }
  if ('folder' in which) return { paths: [pick(FOLDERS, which.folder)], all: false, ...words }
  const paths = which.files.map((index) => pickPath(model, index))
  return { paths: withoutDoubles(model, paths), all: false, ...words }
}

function checkpoint(which: Which, words: Words): Operation {
  return {
    describe: (model) => `checkpoint ${JSON.stringify(orderOf(model, which, words))}`,
    isPossible: () => true,
    async run({ project }: Real, model) {
      const order = orderOf(model, which, words)
      const { paths, ...options } = order
      const expected = expectCheckpoint(model, order, AUTHOR)
      const answer = await answerOf(project.checkpoint(paths, { ...options, preview: null }))
      if (expected.error !== undefined || 'error' in answer) {
        expect(answer).toEqual({ error: expected.error })
        return
      }
      compare(answer, expected, order)
    },
  }
}

type Answer = Awaited<ReturnType<Real['project']['checkpoint']>>

function compare(answer: Answer, expected: CheckpointOutcome, { paths, all }: CheckpointOrder): void {
  expect(
    answer.checkpoints.map(({ id, storedBytes, assetId, ...rest }) => rest),
    'checkpoints',
  ).toEqual(
    expected.created.map(({ path, version, isFirst, divergedFromNumber }) => ({
      path,
      number: version.number,
      contentHash: hashOf(version.bytes),
      sizeBytes: version.bytes.length,
      hasPreview: false,
      isFirst,
      ...(divergedFromNumber === undefined ? {} : { divergedFromNumber }),
    })),
  )
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1)
  const failed = answer.failed.map(({ path, code }) => ({ path, code }))
  expect(failed.sort(byPath), 'failed').toEqual(expected.failed.sort(byPath))
  // Of a folder, files whose times prove nothing are read and may be listed as well.
  const isOfFolder = all || (paths.length === 1 && FOLDERS.includes(paths[0] as string))
  if (!isOfFolder) expect(answer.unchanged.sort(), 'unchanged').toEqual(expected.unchanged.sort())
  const ids = new Map(answer.checkpoints.map(({ path, id }) => [path, id]))
  for (const { path, version } of expected.created) version.id = ids.get(path) as string
}

const which: fc.Arbitrary<Which> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ files: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ folder: fc.nat(FOLDERS.length - 1) }) },
  { weight: 3, arbitrary: fc.constant({ all: true as const }) },
)

const rarely = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 })

const words: fc.Arbitrary<Words> = fc
  .record({
    message: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('blocking pass', 'ключ 🔑', '  with spaces ') },
      { weight: 1, arbitrary: fc.constant(' ') },
    ),
    status: rarely(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    label: rarely('final', 'Final', 'Client review', 'Überblick', 'ÜBERBLICK', 'v3'),
  })
  .map(({ message, status, label }) => ({
    message,
    ...(status === undefined ? {} : { status }),
    ...(label === undefined ? {} : { label }),
  }))

export const checkpointing: OperationKind = {
  weight: 20,
  arbitrary: fc.tuple(which, words).map((parts) => checkpoint(...parts)),
}
