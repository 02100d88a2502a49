/** Sign-ins of devices that show a code (RFC 8628): begun by the device, decided by a person elsewhere, fetched once. */
import { writeAudit } from '../audit/audit-rows.js'
import type { SqlReader } from '../database/sql-database.js'
import { StudioFailure } from '../failure.js'
import type { Schemas } from '../http/generated/operation-types.js'
import type { StudioServices } from '../services.js'
import { accountById } from './account-rows.js'
import { toTime } from './documents.js'
import { hashOf, newSecret } from './secrets.js'
import { oneTimeTokenInvalid } from './session-operations.js'
import { beginSession } from './sign-in.js'
import { newUserCode, plainCode } from './user-code.js'

export const DEVICE_SIGN_IN = {
  lifeMs: 10 * 60_000,
  intervalMs: 5000,
  /** Open ones of one address, and at all. */
  ofAddress: 20,
  atAll: 1000,
} as const

/** How much too early a device may ask, for a clock that is not exact. */
const EARLY_MS = 1000

interface Row {
  deviceHash: string
  device: string
  address: string
  createdAt: number
  expiresAt: number
  polledAt: number
  accountId: string | null
  isDenied: number
}

const COLUMNS = `device_hash AS deviceHash, device, address, created_at AS createdAt, expires_at AS expiresAt,
  polled_at AS polledAt, account_id AS accountId, is_denied AS isDenied`

type Codes = Omit<Schemas['DeviceCodes'], 'apiVersion'>
type Session = Omit<Schemas['Session'], 'apiVersion'>
type DeviceSignIn = Omit<Schemas['DeviceSignIn'], 'apiVersion'>

/** Throws `rate-limited` where too many are open. */
export async function beginDeviceSignIn(
  { database, clock, random }: StudioServices,
  address: string,
  device: string,
): Promise<Codes> {
  const deviceCode = newSecret(random, 'device')
  const userCode = newUserCode(random)
  const now = clock.now()
  await database.transaction(async (transaction) => {
    await transaction.run('DELETE FROM device_sign_in WHERE expires_at <= ?', now)
    const sql = `SELECT COUNT(*) AS open, COUNT(CASE WHEN address = ? THEN 1 END) AS here FROM device_sign_in`
    const count = await transaction.get<{ open: number; here: number }>(sql, address)
    if (Number(count?.here) >= DEVICE_SIGN_IN.ofAddress || Number(count?.open) >= DEVICE_SIGN_IN.atAll) {
      throw tooOften('Too many sign-ins wait for a code already. Try again later.', 60)
    }
    const insert = `INSERT INTO device_sign_in (device_hash, code_hash, device, address, created_at, expires_at, polled_at,
      account_id, is_denied) VALUES (?, ?, ?, ?, ?, ?, 0, NULL, 0)`
    const codes = [hashOf(deviceCode), hashOf(plainCode(userCode))]
    await transaction.run(insert, ...codes, device, address, now, now + DEVICE_SIGN_IN.lifeMs)
  })
  return {
    deviceCode,
    userCode,
    verificationPath: '/device',
    expiresInSeconds: DEVICE_SIGN_IN.lifeMs / 1000,
    intervalSeconds: DEVICE_SIGN_IN.intervalMs / 1000,
  }
}

/** Throws `approval-pending`, `approval-denied`, `one-time-token-invalid`, `rate-limited`. */
export async function finishDeviceSignIn(
  services: StudioServices,
  address: string,
  deviceCode: string,
): Promise<Session> {
  const { database, clock, throttle } = services
  throttle.check(address)
  // What is thrown within would take back what is noted.
  const result = await database.transaction(async (transaction): Promise<Session | StudioFailure> => {
    const row = await findRow(transaction, 'device_hash', hashOf(deviceCode), clock.now())
    if (row === undefined) return oneTimeTokenInvalid(services, address, 'code')
    if (clock.now() < row.polledAt + DEVICE_SIGN_IN.intervalMs - EARLY_MS) {
      return tooOften('Ask again in a moment.', DEVICE_SIGN_IN.intervalMs / 1000)
    }
    if (row.accountId === null && row.isDenied === 0) {
      const sql = 'UPDATE device_sign_in SET polled_at = ? WHERE device_hash = ?'
      await transaction.run(sql, clock.now(), row.deviceHash)
      return new StudioFailure('approval-pending', 'Nobody has entered the code yet.')
    }
    await transaction.run('DELETE FROM device_sign_in WHERE device_hash = ?', row.deviceHash)
    if (row.accountId === null) return new StudioFailure('approval-denied', 'The sign-in was refused.')
    const account = await accountById(transaction, row.accountId)
    if (account.disabledAt !== null) return oneTimeTokenInvalid(services, address, 'code')
    return beginSession(transaction, services, account, row.device)
  })
  if (result instanceof StudioFailure) throw result
  return result
}

/** Which device shows a code. Throws `one-time-token-invalid`, `rate-limited`. */
export async function lookUpDeviceSignIn(
  services: StudioServices,
  address: string,
  userCode: string,
): Promise<DeviceSignIn> {
  services.throttle.check(address)
  return toDocument(await findOpen(services, services.database, address, userCode))
}

/** In the name of an account. Throws `one-time-token-invalid`, `rate-limited`, `not-permitted`. */
export async function decideDeviceSignIn(
  services: StudioServices,
  address: string,
  accountId: string,
  { userCode, isApproved }: Schemas['DecideDeviceSignInRequest'],
): Promise<DeviceSignIn> {
  const { database, clock, throttle } = services
  throttle.check(address)
  return database.transaction(async (transaction) => {
    const { id, name, isService, disabledAt } = await accountById(transaction, accountId)
    if (isService === 1 || disabledAt !== null)
      throw new StudioFailure('not-permitted', 'Only people approve the sign-in of a device.')
    const row = await findOpen(services, transaction, address, userCode)
    const sql = 'UPDATE device_sign_in SET account_id = ?, is_denied = ? WHERE device_hash = ?'
    await transaction.run(sql, isApproved ? id : null, isApproved ? 0 : 1, row.deviceHash)
    const action = isApproved ? 'sign-in-approved' : 'sign-in-refused'
    const details = { device: row.device, address: row.address }
    await writeAudit(transaction, {
      at: clock.now(),
      action,
      actor: { id, name },
      subject: name,
      details,
    })
    return toDocument(row)
  })
}

/** One that nobody has decided. Throws `one-time-token-invalid`, which counts as a failed attempt. */
async function findOpen(
  services: StudioServices,
  reader: SqlReader,
  address: string,
  userCode: string,
): Promise<Row> {
  const row = await findRow(reader, 'code_hash', hashOf(plainCode(userCode)), services.clock.now())
  if (row !== undefined && row.accountId === null && row.isDenied === 0) return row
  throw oneTimeTokenInvalid(services, address, 'code')
}

function findRow(
  reader: SqlReader,
  column: 'device_hash' | 'code_hash',
  hash: string,
  now: number,
): Promise<Row | undefined> {
  return reader.get<Row>(
    `SELECT ${COLUMNS} FROM device_sign_in WHERE ${column} = ? AND expires_at > ?`,
    hash,
    now,
  )
}

function toDocument({ device, address, createdAt, expiresAt }: Row): DeviceSignIn {
  return { device, address, createdAt: toTime(createdAt), expiresAt: toTime(expiresAt) }
}

function tooOften(message: string, seconds: number): StudioFailure {
  return new StudioFailure('rate-limited', message, {
    details: { seconds },
    headers: { 'Retry-After': String(seconds) },
  })
}
