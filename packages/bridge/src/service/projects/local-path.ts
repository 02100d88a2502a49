import { isAbsolute } from 'node:path'
import { BridgeFailure } from '../bridge-failure.js'

/** `\\server\share`, `\\?\`, `\\.\`, `//server/share`, `\??\`: opening one can send the user's password elsewhere. */
const NETWORK_OR_DEVICE = /^[\\/]{2}|^\\\?\?\\/

/** Names that mean devices on Windows, in any folder and with any extension. */
const RESERVED = /(^|[\\/])(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.[^\\/]*)?([\\/]|$)/i

/** Places where a system keeps devices and processes. */
const SYSTEM = /^\/(dev|proc|sys)(\/|$)/

/** Throws `path-outside-project` for a path that leads off this computer's disks, in whatever spelling. */
export function assertPlainText(path: string, pointer: string): void {
  const isBad =
    path.includes('\0') || NETWORK_OR_DEVICE.test(path) || SYSTEM.test(path) || RESERVED.test(path)
  if (!isBad) return
  const message = 'The path leads to a network place or a device.'
  throw new BridgeFailure('path-outside-project', message, { errors: [{ pointer, message }] })
}

/** The same for a path that has to be absolute. Throws `invalid-argument` when it is not. */
export function assertLocalPath(path: string, pointer: string): void {
  assertPlainText(path, pointer)
  if (isAbsolute(path)) return
  const message = 'The path has to be absolute.'
  throw new BridgeFailure('invalid-argument', message, { errors: [{ pointer, message }] })
}
