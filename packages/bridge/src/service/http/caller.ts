import type { IncomingMessage } from 'node:http'
import { findSettingProblem } from '../../config/setting-keys.js'
import { BridgeFailure } from '../bridge-failure.js'
import type { Caller } from '../threads/messages.js'

const AUTHOR = 'Clst-Author'
const PROGRAM = 'Clst-Program'
const PROGRAM_TEXT = /^([A-Za-z0-9][A-Za-z0-9 ._-]*)\/([A-Za-z0-9][A-Za-z0-9._+-]*)$/
const MAX_PROGRAM_CHARACTERS = 100

/** Who asks, where the request says so. Throws `invalid-argument` for a name that can be none. */
export function callerOf({ headers }: IncomingMessage): Caller | undefined {
  const author = headers[AUTHOR.toLowerCase()]
  const program = headers[PROGRAM.toLowerCase()]
  if (author === undefined && program === undefined) return undefined
  return {
    ...(author === undefined ? {} : { person: { name: readAuthor(String(author)) } }),
    ...(program === undefined ? {} : { program: readProgram(String(program)) }),
  }
}

/** A header holds ASCII, and people have names: they are percent-encoded UTF-8. */
function readAuthor(text: string): string {
  let name: string
  try {
    name = decodeURIComponent(text).trim()
  } catch {
    throw wrong(AUTHOR, 'is not percent-encoded UTF-8')
  }
  const problem = findSettingProblem('author', name)
  if (problem !== undefined) throw wrong(AUTHOR, problem)
  return name
}

function readProgram(text: string): { name: string; version: string } {
  const [, name, version] = PROGRAM_TEXT.exec(text) ?? []
  if (name === undefined || version === undefined || text.length > MAX_PROGRAM_CHARACTERS) {
    throw wrong(PROGRAM, 'has to be name/version')
  }
  return { name, version }
}

function wrong(pointer: string, message: string): BridgeFailure {
  return new BridgeFailure('invalid-argument', `${pointer} ${message}.`, { errors: [{ pointer, message }] })
}
