/** The studio is gone for good: a new one is made of what people have, from any clone, and ends with all of it. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { openStore } from '@clst/sdk/testing'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { TestStudio } from '../helpers/studio.js'
import { Crew, expectQuiet, withProject } from './support/crew.js'
import { Seat } from './support/seat.js'

const place = temporaryFolder()
const crew = new Crew(place)
const { ada, bo } = crew
const carla = new Seat(place, 'Carla')
const dora = new Seat(place, 'Dora')
const next = new TestStudio()

/** Everything that people have made, with its ids. */
const FACTS = [
  'SELECT id, name FROM person ORDER BY id',
  'SELECT id, name, permissions FROM role ORDER BY id',
  'SELECT id, name, parent_id, is_shared, trashed_at FROM collection ORDER BY id',
  'SELECT id, name, extension, collection_id, assignee_id, status_id, description, head_id, trashed_at FROM asset ORDER BY id',
  `SELECT c.id, asset_id, number, author_id, comment, c.created_at, after_id, hex(p.hash) AS preview, c.trashed_at
    FROM checkpoint c LEFT JOIN preview p ON p.id = preview_id WHERE number IS NOT NULL ORDER BY c.id`,
  'SELECT asset_id, tag_id FROM asset_tag ORDER BY asset_id, tag_id',
  'SELECT id, name FROM tag ORDER BY id',
]

function factsOf(seat: Seat): unknown[] {
  const store = openStore(join(seat.folder, 'film.clst'))
  try {
    return FACTS.map((sql) => store.all(sql))
  } finally {
    store.close()
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

beforeAll(async () => {
  await crew.start()
  await crew.share()
  await crew.save(ada, 'work/scene.blend')
  await crew.save(ada, 'own/mine.blend')
  await crew.save(ada, 'own/trashed.txt', 100)
  await withProject(ada, async (project) => {
    await project.set(['work/scene.blend'], { status: 'wip', tags: ['hero'], description: 'The last shot' })
    await project.delete(['own/trashed.txt'])
  })
  expectQuiet(ada.json(['sync']))
  const { token } = ada.json(['invite', 'Carla', '--role', 'Artist'])
  carla.login(crew.studio.url, '--invite', token)
  carla.json(['clone', 'film', '.'])
  expectQuiet(ada.json(['sync']))
  ada.json(['assign', 'work/scene.blend', 'Carla'])
  // Bo has the newest versions alone; Ada and Carla have work that never reached the old studio.
  expectQuiet(bo.json(['sync']))
  expectQuiet(carla.json(['sync']))
  await crew.studio.stop()
  await crew.save(carla, 'work/scene.blend')
  await crew.save(ada, 'own/mine.blend')
  await next.start()
  bo.login(next.url, '--setup-token', next.setupToken ?? '')
})

test('nothing is moved to another studio unless it is named', () => {
  const { code, stderr } = bo.run(['publish', '--json'])
  expect([code, stderr]).toMatchObject([5, expect.stringContaining('project-exists')])
})

test('a clone without old versions makes the project anew; what it lacks comes from others, and ids and people stay', () => {
  const first = bo.json(['publish', '--studio', next.url])
  expect(first.conflicts).toEqual([])
  // The first version of the scene, and what was never for Bo.
  for (const { code } of first.refused) expect(code).toBe('chunk-missing')
  expect(first.refused.length).toBeGreaterThan(0)
  for (const [seat, role] of [
    [ada, 'Admin'],
    [carla, 'Artist'],
  ] as const) {
    const { token } = bo.json(['invite', seat.name, '--role', role])
    seat.login(next.url, '--invite', token)
    expectQuiet(seat.json(['publish', '--studio', next.url]))
  }
  for (const seat of [bo, ada, carla]) expectQuiet(seat.json(['sync']))
  expectQuiet(ada.json(['sync']))
  expect(factsOf(bo)).toEqual(factsOf(ada))
  expect(factsOf(carla)).toEqual(factsOf(ada))
})

test('the new studio has every version that anybody had, with its author and its bytes', async () => {
  const { token } = bo.json(['invite', 'Dora', '--role', 'Supervisor'])
  dora.login(next.url, '--invite', token)
  expectQuiet(dora.json(['clone', 'film', '.']))
  for (const seat of [ada, bo, carla, dora]) {
    expectQuiet(seat.json(['sync']))
    await withProject(seat, async (project) => {
      const found = (await project.history()).checkpoints.map(({ id, contentHash }) => `${id} ${contentHash}`)
      const made = crew.made.filter(({ path }) => path !== 'own/trashed.txt')
      expect(found.sort()).toEqual(made.map(({ id, contentHash }) => `${id} ${contentHash}`).sort())
    })
  }
  expect(factsOf(dora)).toEqual(factsOf(ada))
  const { checkpoints } = await withProject(dora, (project) => project.history('work/scene.blend'))
  expect(checkpoints.map(({ author, number }) => [author, number])).toEqual([
    ['Carla', 3],
    ['Ada', 2],
    ['Ada', 1],
  ])
  for (const version of ['v1', 'v2', 'v3']) {
    dora.json(['revert', 'work/scene.blend', '--to', version])
    const { contentHash } =
      crew.made.filter(({ path }) => path === 'work/scene.blend')[Number(version[1]) - 1] ?? {}
    expect(hashOf(dora.read('work/scene.blend'))).toBe(contentHash)
  }
})
