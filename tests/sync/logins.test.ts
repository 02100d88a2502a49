/** Who one is at a studio, by the file that a sign-in leaves and by the environment of a script. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { TestStudio } from '../helpers/studio.js'
import { Seat } from './support/seat.js'

const place = temporaryFolder()
const studio = new TestStudio()
const ada = new Seat(place, 'Ada')
const file = join(ada.home, 'studios.json')
let token = ''

beforeAll(async () => {
  await studio.start()
  ada.login(studio.url, '--setup-token', studio.setupToken ?? '')
  ada.json(['init', '--name', 'film'])
  ada.write('scene.blend', 'a scene')
  ada.json(['checkpoint', '--all', '-m', 'First'])
  ada.json(['publish'])
  token = JSON.parse(readFileSync(file, 'utf8')).studios[0].token
})

test.each([
  ['is cut off', (text: string) => text.slice(0, -20)],
  ['holds something else', () => '[]'],
  ['has a sign-in without a token', (text: string) => text.replace('"token"', '"tokens"')],
  ['is of a newer clst', (text: string) => text.replace('"version": 1', '"version": 2')],
])('a file of sign-ins that %s is named, and is not written over', (_, damage) => {
  const sound = readFileSync(file, 'utf8')
  const damaged = damage(sound)
  expect(damaged).not.toBe(sound)
  writeFileSync(file, damaged)
  try {
    for (const command of [['studios'], ['whoami'], ['sync'], ['logout']]) {
      const failure = ada.json(command, 2)
      expect(failure).toMatchObject({ code: 'invalid-argument' })
      expect(failure.message).toContain(file)
    }
    expect(readFileSync(file, 'utf8')).toBe(damaged)
  } finally {
    writeFileSync(file, sound)
  }
  expect(ada.json(['whoami'])).toMatchObject({ person: 'Ada' })
})

test('a script without a sign-in works with the token of its environment, and leaves no file', async () => {
  const body = { name: 'farm', projects: [{ projectId: projectId(), role: 'Supervisor' }], expiresInDays: 1 }
  const made = await studio.ask('POST', '/v1/service-tokens', { token, body })
  const farm = new Seat(place, 'farm', {
    // Written as a person writes it: with capitals and a slash.
    CLST_STUDIO_URL: `${studio.url.replace('http:', 'HTTP:')}/`,
    CLST_STUDIO_TOKEN: made.document.token,
  })
  expect(farm.json(['whoami'])).toMatchObject({ url: studio.url, person: 'farm' })
  farm.json(['clone', 'film', '.'])
  farm.json(['rebuild'])
  farm.write('scene.blend', 'rendered')
  farm.json(['checkpoint', 'scene.blend', '-m', 'Bake'])
  expect(farm.json(['sync'])).toMatchObject({ refused: [], conflicts: [] })
  ada.json(['sync'])
  const { checkpoints } = ada.json(['history', 'scene.blend'])
  expect(checkpoints[0]).toMatchObject({ comment: 'Bake', author: 'farm' })
  // Signing out is for those who signed in: the token goes on to be good.
  expect(farm.json(['logout'], 1)).toMatchObject({ code: 'signed-out' })
  expect(farm.json(['whoami'])).toMatchObject({ person: 'farm' })
  expect(existsSync(join(farm.home, 'studios.json'))).toBe(false)
})

test('a token of the environment goes to no other studio than the one that stands beside it', () => {
  const alone = new Seat(place, 'alone', { CLST_STUDIO_TOKEN: token })
  expect(alone.json(['whoami', studio.url], 1)).toMatchObject({ code: 'signed-out' })
  const elsewhere = new Seat(place, 'elsewhere', {
    CLST_STUDIO_URL: 'https://studio.example',
    CLST_STUDIO_TOKEN: token,
  })
  expect(elsewhere.json(['projects', '--studio', studio.url], 1)).toMatchObject({ code: 'signed-out' })
})

test('signing out takes the token back, and the next command says so', () => {
  const sound = readFileSync(file, 'utf8')
  expect(ada.json(['logout'])).toEqual({ url: studio.url, isStudioTold: true })
  expect(ada.json(['studios'])).toEqual({ studios: [] })
  writeFileSync(file, sound)
  expect(ada.json(['whoami'], 1)).toMatchObject({ code: 'signed-out' })
  expect(ada.json(['logout'])).toMatchObject({ isStudioTold: true })
})

function projectId(): string {
  return ada.json(['projects']).projects[0].id
}
