/** schemathesis makes up requests from the contract of the studio: no mistake of the server, and no answer that is not documented. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { seedFrom } from '../helpers/seed.js'
import { STUDIO_CONTRACT, TestStudio } from '../helpers/studio.js'
import { readSeen, runSchemathesis, schemathesis } from './support/run-schemathesis.js'
import { makeStudioCallSeeds } from './support/studio-call-seeds.js'

/** Requests that are made up for each operation; CLST_CONTRACT_EXAMPLES asks for more. */
const EXAMPLES = Number(process.env.CLST_CONTRACT_EXAMPLES ?? 2)
const seed = seedFrom('CLST_CONTRACT_SEED')

/** `signOut` ends the token that the requests are made with; there is an admin already. Both are called in tests/server. */
const WITHOUT = ['signOut', 'setUpStudio']

/** What only an admin of the studio does. */
const OF_ADMINS = [
  'createServiceToken',
  'editPerson',
  'disablePerson',
  'enablePerson',
  'createPasswordReset',
  'createProject',
  'editProject',
]

const CALLERS = [
  ['an admin', WITHOUT],
  // A changed password ends the other sessions, so that no token of their own is left to be revoked.
  ['a member', [...WITHOUT, ...OF_ADMINS, 'revokeToken']],
] as const

for (const [who, missed] of CALLERS) {
  schemathesis.describe(`requests of ${who} that nobody thought of`, () => {
    // One server each: after many wrong passwords nobody is let in for a while.
    const studio = new TestStudio({ args: ['--log-level', 'debug'] })
    const folder = temporaryFolder()
    const seen = join(folder, 'seen.jsonl')
    let token = ''

    beforeAll(async () => {
      await studio.start()
      const admin = await studio.setUp()
      const caller = who === 'an admin' ? admin : await studio.join(admin.token, 'Bea')
      const calls = await makeStudioCallSeeds(studio, admin.token, caller)
      writeFileSync(join(folder, 'seeds.json'), JSON.stringify({ folder, seen, calls }))
      token = caller.token
    })

    test('are answered as the document says', async () => {
      const { code, output } = await runSchemathesis({
        document: 'packages/server/openapi.yaml',
        url: studio.url,
        token,
        without: WITHOUT,
        examples: EXAMPLES,
        // What is wrong with a request is found before it is looked at who sends it.
        ...(who === 'a member' ? { phases: ['examples', 'fuzzing'] } : {}),
        seed,
        folder,
      })
      expect(code, `seed ${seed}\n${output.slice(-20_000)}`).toBe(0)
      expect(studio.log).not.toContain('"msg":"failed"')
    })

    test('meet every operation as it is meant', () => {
      const { count, good } = readSeen(seen)
      console.log(`${count} requests of ${who}; ${good.size} operations answered 2xx`)
      const all = STUDIO_CONTRACT.operations.map(({ id }) => id)
      expect(all.filter((id) => !good.has(id)).sort()).toEqual([...missed].sort())
    })
  })
}
