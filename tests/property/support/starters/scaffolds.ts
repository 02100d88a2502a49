/** Scaffolds come and go, and collections, files and dependencies are made from them. */
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { keyOf } from '../model.js'
import { answerOf, type Real } from '../real.js'
import { makeFiles, withExtension } from './make.js'
import { fileNameOf, foldersAbove, type MadeFile, type StarterModel } from './model.js'
import { always, type Step } from './step.js'

interface Definition {
  name?: string
  variables?: Record<string, { default?: string }>
  collections?: { path: string }[]
  assets?: { path: string; template: string; status?: string }[]
  dependencies?: { from: string; on: string }[]
}

const DEFINITIONS: readonly Definition[] = [
  {
    name: 'Shot',
    variables: { show: { default: 'LH' } },
    collections: [{ path: '{shot}' }, { path: '{shot}/cache' }],
    assets: [
      { path: '{shot}/anim', template: 'Shot.blend' },
      { path: '{shot}/{show}_light.blend', template: 'Shot.blend' },
    ],
    dependencies: [{ from: '{shot}/{show}_light.blend', on: '{shot}/anim' }],
  },
  {
    name: 'shot',
    assets: [
      { path: 'a', template: 'Shot', status: 'done' },
      { path: '{shot}.txt', template: 'notes' },
    ],
  },
  { collections: [{ path: 'shots' }, { path: '{shot}' }] },
]
const FILE = 'scaffold.json'
const SERIES: Readonly<Record<string, string[]>> = {
  '0010..0030:10': ['0010', '0020', '0030'],
  '0010,0020 x3': ['0010', '0020', '0030'],
  'sh1,sh2,sh1': ['sh1', 'sh2'],
  '9..10': ['9', '10'],
  a: ['a'],
}

export const addScaffold = ([index, name, replace]: [number, string | undefined, boolean]): Step => ({
  text: `add the scaffold ${index}${name === undefined ? '' : ` as "${name}"`}${replace ? ', replacing' : ''}`,
  isPossible: always,
  async run({ project, disk }, model) {
    const own = DEFINITIONS[index] as Definition
    const definition = {
      format: 'clst-scaffold',
      version: 1,
      variables: {},
      collections: [],
      assets: [],
      dependencies: [],
      ...own,
    }
    const text = JSON.stringify({ format: 'clst-scaffold', version: 1, ...own })
    disk.save(FILE, Buffer.from(text))
    model.files.set(FILE, text)
    const options = { replace, ...(name === undefined ? {} : { name }) }
    const answer = await answerOf(project.scaffolds.add(join(disk.folder, FILE), options))
    const wanted = name ?? own.name ?? 'scaffold'
    const before = model.scaffolds.get(keyOf(wanted))
    if (before !== undefined && !replace) {
      expect(answer).toEqual({ error: 'name-taken' })
      return
    }
    expect(answer).toMatchObject({ name: wanted, definition })
    const isSame = before?.name === wanted && before.definition === own
    model.scaffolds.set(keyOf(wanted), { name: wanted, definition: own })
    if (!isSame) model.undos.push(() => void putBack(model, wanted, before))
  },
})

type Row = { name: string; definition: unknown }

function putBack(model: StarterModel, name: string, before: Row | undefined): void {
  if (before === undefined) model.scaffolds.delete(keyOf(name))
  else model.scaffolds.set(keyOf(name), before)
}

const remove = (name: string): Step => ({
  text: `delete the scaffold "${name}"`,
  isPossible: always,
  async run({ project }, model) {
    const before = model.scaffolds.get(keyOf(name))
    const answer = await answerOf(project.scaffolds.delete(name))
    if (before === undefined) {
      expect(answer).toEqual({ error: 'scaffold-not-found' })
      return
    }
    expect(answer).toMatchObject({ name: before.name })
    model.scaffolds.delete(keyOf(name))
    model.undos.push(() => void putBack(model, name, before))
  },
})

interface Values {
  series: string
  show: string | undefined
}

const apply = ([name, into, values, dryRun]: [string, string, Values, boolean]): Step => ({
  text: `apply the scaffold "${name}" in "${into}" with ${JSON.stringify(values)}${dryRun ? ', dry' : ''}`,
  isPossible: always,
  async run({ project }, model) {
    const options = {
      series: { shot: values.series },
      ...(values.show === undefined ? {} : { set: { show: values.show } }),
      dryRun,
    }
    const answer = await answerOf(project.scaffolds.apply(name, into, options))
    const plan = planOf(model, name, into, values)
    if (typeof plan === 'string') {
      const codes = plan === 'taken' ? ['file-exists', 'name-clash'] : [plan]
      expect(codes).toContain('error' in answer ? answer.error : 'made')
      return
    }
    const collections = plan.collections.filter((path) => !model.collections.has(keyOf(path)))
    expect(answer).toMatchObject({
      collections,
      existing: plan.collections.filter((path) => !collections.includes(path)),
      assets: plan.assets.map(({ to, template }) => ({
        path: to,
        template: fileNameOf(template),
        sizeBytes: template.bytes.length,
      })),
      dependencies: plan.dependencies,
      isDryRun: dryRun,
    })
    if (dryRun) return
    const folders = [...plan.collections, ...plan.assets.map(({ to }) => to)].flatMap(foldersAbove)
    makeFiles(model, plan.assets, [...plan.collections, ...folders])
    for (const { path, on } of plan.dependencies)
      model.assets.get(keyOf(path))?.needs.add(model.assets.get(keyOf(on)) as MadeFile)
  },
})

/** Everything that a scaffold stands for, or why it is refused. */
function planOf(model: StarterModel, name: string, into: string, { series, show }: Values) {
  const scaffold = model.scaffolds.get(keyOf(name))
  if (scaffold === undefined) return 'scaffold-not-found'
  const definition = scaffold.definition as Definition
  if (show !== undefined && definition.variables?.show === undefined) return 'invalid-argument'
  const fill = (text: string) => {
    const shots = text.includes('{shot}') ? (SERIES[series] as string[]) : ['']
    const place = into === '' ? '' : `${into}/`
    return shots.map((shot) => place + text.replaceAll('{shot}', shot).replaceAll('{show}', show ?? 'LH'))
  }
  const starters = (definition.assets ?? []).map((item) => ({
    item,
    template: model.template(item.template),
  }))
  if (starters.some(({ template }) => template === undefined)) return 'template-not-found'
  const written = new Map<string, string>()
  const assets = starters.flatMap(({ item, template: found }) => {
    const template = found as NonNullable<typeof found>
    return fill(item.path).map((path) => {
      const to = withExtension(path, template)
      written.set(path, to ?? '')
      const status = item.status === undefined ? 'Todo' : 'Done'
      return { to: to ?? '', template, comment: `Scaffold ${scaffold.name}`, status }
    })
  })
  if (assets.some(({ to }) => to === '')) return 'invalid-argument'
  const collections = (definition.collections ?? []).flatMap(({ path }) => fill(path))
  const blocked = [...collections, ...assets.flatMap(({ to }) => foldersAbove(to))].some((path) =>
    model.isBlocked(`${path}/x`),
  )
  if (blocked || assets.some(({ to }) => model.isTaken(to))) return 'taken'
  const dependencies = (definition.dependencies ?? []).flatMap(({ from, on }) => {
    const ends = fill(on)
    return fill(from).map((path, index) => ({
      path: written.get(path) ?? path,
      on: written.get(ends[index] as string) ?? '',
    }))
  })
  return { assets, collections, dependencies }
}

export async function compareScaffolds({ project }: Real, model: StarterModel): Promise<void> {
  const shown = (await project.scaffolds.list()).map(({ name, definition }) => ({ name, definition }))
  const expected = [...model.scaffolds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  expect(shown, 'scaffolds').toMatchObject(expected)
  expect(shown).toHaveLength(expected.length)
  for (const { name } of expected) expect(await project.scaffolds.get(name)).toMatchObject({ name })
}

const name = fc.constantFrom('Shot', 'SHOT', 'Shot', 'scaffold', 'Prop')
const values: fc.Arbitrary<Values> = fc.record({
  series: fc.constantFrom(...Object.keys(SERIES)),
  show: fc.option(fc.constantFrom('XX'), { nil: undefined, freq: 1 }),
})

export const scaffoldSteps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(DEFINITIONS.length - 1), fc.option(name, { nil: undefined, freq: 1 }), fc.boolean())
      .map(addScaffold),
  },
  { weight: 1, arbitrary: name.map(remove) },
  {
    weight: 7,
    arbitrary: fc
      .tuple(
        name,
        fc.constantFrom('', '', 'shots', 'set'),
        values,
        fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      )
      .map(apply),
  },
)
