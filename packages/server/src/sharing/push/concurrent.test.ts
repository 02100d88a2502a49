import type { StudioLink, WireEntity } from '@clst/sdk/protocol'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asset, change, publishBasics, revisionOf, send } from '../testing/changes.js'
import { openTestStudio, type TestStudio } from '../testing/studio.js'

let studio: TestStudio
let people: StudioLink[]
beforeEach(async () => {
  studio = await openTestStudio()
  const ada = await studio.as('Ada')
  await publishBasics(ada)
  people = [ada, await studio.as('Bo', 'Admin'), await studio.as('Cy', 'Admin')]
})
afterEach(async () => {
  expect(studio.reported).toEqual([])
  await studio.close()
})

/** Everything after a revision, in pages of this size. */
async function pullAll(link: StudioLink, after: number, limit: number): Promise<[WireEntity[], number]> {
  const found: WireEntity[] = []
  for (let revision = after; ; ) {
    const page = await link.pull(revision, limit)
    found.push(...page.entities)
    revision = page.revision
    if (page.isLast) return [found, revision]
  }
}

const NAMES = ['a', 'b', 'c'] as const
const edits = fc.array(
  fc.record({
    who: fc.nat(2),
    id: fc.constantFrom('x', 'y', 'z'),
    name: fc.constantFrom(...NAMES),
    what: fc.constantFrom('create', 'rename', 'move', 'trash', 'restore', 'purge'),
  }),
  { minLength: 1, maxLength: 25 },
)

test('whatever several people send at the same moment: no two files have one name, and who pulls bit by bit has what is there', async () => {
  let round = 0
  await fc.assert(
    fc.asyncProperty(edits, fc.integer({ min: 1, max: 7 }), async (list, limit) => {
      const prefix = `r${round++}-`
      const start = await revisionOf(people[0] as StudioLink)
      const seen = new Map<string, WireEntity>()
      let after = start
      const follow = async () => {
        const [entities, revision] = await pullAll(people[2] as StudioLink, after, limit)
        for (const entity of entities) seen.set(`${entity.kind} ${entity.id}`, entity)
        after = revision
      }
      const sent = list.map(async ({ who, id, name, what }, index) => {
        const link = people[who] as StudioLink
        const key = prefix + id
        const update = (fields: Parameters<typeof change>[3]) => change('update', 'asset', key, fields, start)
        const edit = {
          create: asset(key, prefix + name, {}),
          rename: update({ name: prefix + name }),
          move: update({ collectionId: index % 2 === 0 ? 'shots' : 'root' }),
          trash: update({ trashedAt: index + 1 }),
          restore: update({ trashedAt: null }),
          purge: change('delete', 'asset', key),
        }[what]
        const [answer] = await send(link, edit)
        expect(['applied', 'refused', 'conflict', 'waiting']).toContain(answer?.outcome)
        if (answer?.outcome === 'refused') expect(answer.code).toBe('edited-since')
      })
      await follow()
      await Promise.all(sent)
      await follow()
      const [present] = await pullAll(people[0] as StudioLink, start, 1000)
      expect([...seen.values()].sort((a, b) => a.revision - b.revision)).toEqual(present)
      expect(new Set(present.map(({ revision }) => revision)).size).toBe(present.length)
      const live = present.filter(({ fields }) => fields !== null && fields.trashedAt == null)
      const places = live.map(({ fields }) => `${fields?.collectionId}/${fields?.name}`)
      expect(new Set(places).size).toBe(places.length)
    }),
    { numRuns: 40 },
  )
})
