import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { TestStudio } from '../helpers/studio.js'

const PROGRAM = join(import.meta.dirname, '../../packages/server/bin/clst-server.js')
const studio = new TestStudio()
let admin = ''

function user(...args: string[]) {
  const all = [PROGRAM, 'user', ...args, '--data', studio.folder]
  return spawnSync(process.execPath, all, { encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } })
}

beforeAll(async () => {
  await studio.start()
  admin = (await studio.setUp()).token
  await studio.join(admin, 'Bea')
})

test('people are listed, made admins, disabled and let in again while the server runs', async () => {
  const listed = JSON.parse(user('list', '--json').stdout)
  expect(listed.people.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Bea'])
  expect(user('make-admin', 'bea').status).toBe(0)
  const bea = (await studio.signIn('Bea')).document
  expect(bea.person.isAdmin).toBe(true)
  expect(user('disable', 'Bea', '--reassign-to', 'Ada').stdout).toContain('Bea is disabled.')
  expect((await studio.ask('GET', '/v1/me', { token: bea.token })).status).toBe(401)
  expect(user('enable', 'Bea').status).toBe(0)
  expect((await studio.signIn('Bea')).status).toBe(201)
  const { document } = await studio.ask('GET', '/v1/audit', { token: admin })
  const disabled = document.entries.find(({ action }: { action: string }) => action === 'person-disabled')
  expect(disabled).toMatchObject({ actor: 'clst-server', actorId: null, subject: 'Bea' })
})

test('who has forgotten the password gets a token for a new one', async () => {
  const { token } = JSON.parse(user('reset-password', 'Ada', '--json').stdout)
  const body = { resetToken: token, password: 'twelve slow boats', device: 'desk' }
  expect((await studio.ask('POST', '/v1/password-resets', { body })).status).toBe(201)
})

test('what cannot be done is said', () => {
  const [unknown, last, word] = [user('disable', 'Nobody'), user('disable', 'Ada'), user('disable')]
  expect([unknown.status, unknown.stderr]).toEqual([
    1,
    'clst-server: Nobody at this studio is called "Nobody".\n',
  ])
  expect(last.stderr).toContain('A studio needs an admin')
  expect([word.status, word.stderr]).toEqual([
    2,
    expect.stringContaining('Usage: clst-server user disable NAME'),
  ])
})
