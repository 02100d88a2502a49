/** What ends by itself, with a clock that a test sets. */
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StudioServices } from '../services.js'
import { openTestStudio, type TestStudio } from '../sharing/testing/studio.js'
import { insertAccount } from './account-rows.js'
import { authenticate } from './authenticate.js'
import type { Caller } from './caller.js'
import {
  beginDeviceSignIn,
  DEVICE_SIGN_IN,
  decideDeviceSignIn,
  finishDeviceSignIn,
} from './device-sign-ins.js'
import { invitationOperations } from './invitation-operations.js'
import { makePasswordReset } from './people.js'
import { newAccount, sessionOperations } from './session-operations.js'
import { SetupToken } from './setup-token.js'
import { FAILURES, Throttle } from './throttle.js'
import { tokenOperations } from './token-operations.js'

const HOUR = 60 * 60 * 1000
const START = 1_000_000
const PASSWORD = 'nine quiet lamps at noon'

let studio: TestStudio
let services: StudioServices
let caller: Caller

beforeEach(async () => {
  studio = await openTestStudio()
  const { database, clock, random } = studio.services
  const log = { debug() {}, info() {}, warn() {}, error() {} } as StudioServices['log']
  const setup = new SetupToken(true, random)
  const facts = { studioId: 'studio', name: 'Studio', version: '0', signInFailed() {} }
  services = {
    database,
    clock,
    random,
    sharing: studio.services,
    throttle: new Throttle(clock),
    setup,
    log,
    ...facts,
  }
  const account = { ...newAccount(services, 'Ada'), isAdmin: 1 }
  await database.transaction((transaction) => insertAccount(transaction, account))
  caller = { accountId: account.id, name: 'Ada', isAdmin: true, tokenId: 'token', device: 'tests' }
})
afterEach(() => studio.close())

/** As a request to an operation arrives. */
const ask = (body: object) => ({ body, caller, address: 'here', query: {}, path: {} }) as never
const failing = (code: string) => expect.objectContaining({ code })

test('a token of a program', async () => {
  const body = { name: 'farm', projects: [], expiresInDays: 30 }
  const { token } = (await tokenOperations(services).createServiceToken(ask(body))) as { token: string }
  const request = { headers: { authorization: `Bearer ${token}` } } as IncomingMessage
  studio.setNow(START + 30 * 24 * HOUR - 1000)
  expect(await authenticate(services, request)).toMatchObject({ name: 'farm', isAdmin: false })
  studio.setNow(START + 30 * 24 * HOUR + 1000)
  await expect(authenticate(services, request)).rejects.toEqual(failing('signed-out'))
})

test('an invitation', async () => {
  const { createInvitation, acceptInvitation, listInvitations } = invitationOperations(services)
  const invite = async (name: string) => {
    const made = (await createInvitation(ask({ name, expiresInHours: 2 }))) as { token: string }
    return ask({ inviteToken: made.token, name, password: PASSWORD, device: 'd' })
  }
  const [early, late] = [await invite('Bea'), await invite('Cem')]
  studio.setNow(START + 2 * HOUR - 1000)
  expect(await acceptInvitation(early)).toMatchObject({ person: { name: 'Bea' } })
  studio.setNow(START + 2 * HOUR + 1000)
  await expect(acceptInvitation(late)).rejects.toEqual(failing('one-time-token-invalid'))
  expect(await listInvitations(ask({}))).toMatchObject({ invitations: [] })
})

test('a reset token', async () => {
  const { resetPassword } = sessionOperations(services)
  const reset = async () => {
    const { token } = await makePasswordReset(services, caller, caller.accountId)
    return ask({ resetToken: token, password: PASSWORD, device: 'd' })
  }
  const early = await reset()
  studio.setNow(START + 24 * HOUR - 1000)
  expect(await resetPassword(early)).toMatchObject({ person: { name: 'Ada' } })
  const late = await reset()
  studio.setNow(START + 49 * HOUR)
  await expect(resetPassword(late)).rejects.toEqual(failing('one-time-token-invalid'))
})

test('a code, on both sides', async () => {
  const begin = () => beginDeviceSignIn(services, 'here', 'tablet')
  const [first, second] = [await begin(), await begin()]
  const decision = { userCode: first.userCode, isApproved: true }
  await decideDeviceSignIn(services, 'here', caller.accountId, decision)
  studio.setNow(START + DEVICE_SIGN_IN.lifeMs + 1000)
  for (const { deviceCode } of [first, second])
    await expect(finishDeviceSignIn(services, 'here', deviceCode)).rejects.toEqual(
      failing('one-time-token-invalid'),
    )
  const late = { userCode: second.userCode, isApproved: true }
  await expect(decideDeviceSignIn(services, 'here', caller.accountId, late)).rejects.toEqual(
    failing('one-time-token-invalid'),
  )
})

test('open codes: so many of one address, until they end', async () => {
  const begin = (address: string) => beginDeviceSignIn(services, address, 'tablet')
  for (let count = 0; count < DEVICE_SIGN_IN.ofAddress; count++) await begin('here')
  await expect(begin('here')).rejects.toEqual(failing('rate-limited'))
  await begin('elsewhere')
  studio.setNow(START + DEVICE_SIGN_IN.lifeMs + 1000)
  await begin('here')
})

test('whoever guesses at a code waits like whoever guesses at a password', async () => {
  const guess = (userCode: string) =>
    decideDeviceSignIn(services, 'there', caller.accountId, { userCode, isApproved: true })
  for (let count = 0; count < FAILURES.address; count++)
    await expect(guess('BBBB-BBBB')).rejects.toEqual(failing('one-time-token-invalid'))
  const { userCode } = await beginDeviceSignIn(services, 'here', 'tablet')
  await expect(guess(userCode)).rejects.toEqual(failing('rate-limited'))
})

test('a pause after failed attempts, which doubles up to a quarter of an hour', () => {
  let now = START
  const throttle = new Throttle({ now: () => now })
  const waits: number[] = []
  for (let count = 1; count <= FAILURES.name + 6; count++) {
    throttle.failed('here', 'Ada')
    let seconds = 0
    try {
      throttle.check('here', 'Ada')
    } catch (error) {
      seconds = (error as { details: { seconds: number } }).details.seconds
    }
    waits.push(seconds)
    throttle.check('elsewhere', 'Ada')
    now += seconds * 1000
    throttle.check('here', 'Ada')
  }
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900])
})
