/**
 * Damaged project files. Whatever a disk does to a byte: verify finds it, or it changes nothing that anybody can see;
 * no wrong byte ever comes back; nothing hangs or crashes; every failure has a code of the table.
 *
 * CLST_FUZZ_MUTANTS (how many), CLST_FUZZ_SEED and CLST_FUZZ_ONLY (numbers, with commas) replace the defaults.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@clst/sdk/testing'
import { expect, it } from 'vitest'
import { seedFrom } from '../helpers/seed.js'
import { Judge, type Judgement } from './support/judges.js'
import { describe as describeMutation, type Mutation, mutate } from './support/mutations.js'
import { mapPages } from './support/page-map.js'
import { makeSmallProject, PROJECT_FILE } from './support/small-project.js'

const MUTANTS = Number(process.env.CLST_FUZZ_MUTANTS ?? 600)
const SEED = seedFrom('CLST_FUZZ_SEED')
const ONLY = process.env.CLST_FUZZ_ONLY?.split(',').map(Number)
const JUDGES = 2

it('damage is found or harmless, and no wrong byte comes back', {
  timeout: 600_000 + MUTANTS * 1000,
}, async () => {
  console.info(`CLST_FUZZ_SEED=${SEED}`)
  const folder = temporaryFolder('clst-fuzz-')
  try {
    const template = join(folder, 'template')
    await makeSmallProject(template)
    const mutations = makeMutations(join(template, PROJECT_FILE))
    const judgements = await judgeAll(mutations, template, folder)
    console.info(table(mutations, judgements))
    const faulty = mutations.filter(({ index }) => judgements.get(index)?.faults.length !== 0)
    expect(faulty.map(describeMutation)).toEqual([])
    if (ONLY === undefined && MUTANTS >= 500) {
      for (const kind of new Set(mutations.map((each) => each.kind)))
        expect(found(mutations, judgements, kind)).toBeGreaterThan(0)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function makeMutations(projectFile: string): Mutation[] {
  const file = readFileSync(projectFile)
  const pages = mapPages(projectFile)
  const numbers = ONLY ?? Array.from({ length: MUTANTS }, (_, index) => index)
  return numbers.map((index) => mutate(file, pages, SEED, index))
}

async function judgeAll(
  mutations: readonly Mutation[],
  template: string,
  folder: string,
): Promise<Map<number, Judgement>> {
  const judgements = new Map<number, Judgement>()
  const waiting = [...mutations]
  const work = async (number: number) => {
    const judge = new Judge(template, join(folder, `judge-${number}`))
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const judgement = await judge.judge(next)
        judgements.set(next.index, judgement)
        for (const fault of judgement.faults) console.info(`${describeMutation(next)}\n    ${fault}`)
      }
    } finally {
      judge.stop()
    }
  }
  await Promise.all(Array.from({ length: JUDGES }, (_, number) => work(number)))
  return judgements
}

function found(
  mutations: readonly Mutation[],
  judgements: Map<number, Judgement>,
  kind: Mutation['kind'],
): number {
  return mutations.filter((each) => each.kind === kind && judgements.get(each.index)?.verdict !== 'harmless')
    .length
}

/** Verdicts by kind of page. */
function table(mutations: readonly Mutation[], judgements: Map<number, Judgement>): string {
  const counts = new Map<string, Map<string, number>>()
  for (const { kind, index } of mutations) {
    const row = counts.get(kind) ?? new Map<string, number>()
    const verdict = judgements.get(index)?.verdict ?? 'not judged'
    row.set(verdict, (row.get(verdict) ?? 0) + 1)
    counts.set(kind, row)
  }
  const lines = [...counts].map(
    ([kind, row]) => `${kind}: ${[...row].map(([verdict, n]) => `${n} ${verdict}`).join(', ')}`,
  )
  return lines.sort().join('\n')
}
