/** Calls of the host, as steps of an action. */

import type { CurrentRun } from './current-run.js'
import { readValue } from './expressions.js'
import { Failure } from './failure.js'
import { HostError } from './host.js'
import type { Parts, Work } from './parts.js'
import { done } from './soon.js'
import type { Json, StepSaid } from './table.js'

const OTHER = 'another file is open here now'
const UNSAVED = 'what is open here has unsaved changes'
const OTHER_PROGRAM = 'Another program wrote the file meanwhile. Nothing was saved.'
const OTHER_VERSION = 'The file on the disk is another version than what is open here. Nothing was saved.'

/** `save`, `saveAs`, `reload`, `open`, `capturePreview`, `pastePicture`, `pickFile`, `copyText`, `setUncompressed`. */
export function* performHost(parts: Parts, run: CurrentRun, step: StepSaid): Work {
  const { host } = parts
  const fields = readValue(step.fields ?? {}, run.scope) as Json
  let value: unknown = null
  switch (step.host) {
    case 'save':
      // Whoever wants to save over what another program wrote has said so just before.
      parts.facts.lookClosely()
      if (parts.model.isChangedOnDisk) {
        throw new Failure('host', parts.model.isChangedByClst ? OTHER_VERSION : OTHER_PROGRAM)
      }
      yield* done(host.save())
      if (host.isDirty()) throw new HostError('The file was not saved.')
      parts.facts.restamp()
      break
    case 'saveAs':
      yield* done(host.saveAs(String(fields.path ?? '')))
      break
    case 'reload':
      if (isUnsaved(parts, run)) {
        throw new Failure('host', 'What is open here has unsaved changes now. Nothing was done.')
      }
      if (host.currentFile() === run.path) yield* openAnew(parts, run.path)
      break
    case 'open':
      yield* open(parts, run, String(fields.path))
      break
    case 'copyText':
      yield* done(host.copyText(String(fields.text)))
      break
    case 'setUncompressed':
      yield* done(host.setUncompressed?.())
      break
    case 'capturePreview':
    case 'pastePicture':
      value = { path: yield* takePicture(parts, run, step.host) }
      break
    case 'pickFile':
      value = { path: yield* pickFile(parts, run, (fields.kinds ?? []) as string[]) }
      break
    default:
      throw new Failure('internal', `The description asks the host for ${step.host}, which none does.`)
  }
  parts.facts.look()
  if (step.as !== undefined) run.values[step.as] = value
}

/** Opens the file of the run anew, once it is written; not over what would be lost. */
export function* reloadFile(parts: Parts, run: CurrentRun): Work {
  const { path } = run
  if (path === '') return
  if (parts.host.currentFile() !== path) run.leaveToPerson(OTHER, 'openReady', { path })
  else if (isUnsaved(parts, run)) run.leaveToPerson(UNSAVED, 'reload', {})
  else yield* openAnew(parts, path)
}

/** In place of the open file, where the host has only one; not over what would be lost. */
function* open(parts: Parts, run: CurrentRun, path: string): Work {
  const { host } = parts
  const isOnlyOne = !host.can('documents')
  if (isOnlyOne && host.currentFile() !== run.path) run.leaveToPerson(OTHER, 'openReady', { path })
  else if (isOnlyOne && isUnsaved(parts, run)) run.leaveToPerson(UNSAVED, 'openReady', { path })
  else yield* done(host.openFile(path, false))
}

function isUnsaved({ host }: Parts, run: CurrentRun): boolean {
  return host.isDirty() && !run.mayDiscard
}

/** Scripts in the file are not run. */
function* openAnew(parts: Parts, path: string): Work {
  if (path === '') return
  yield* done(parts.host.reloadFile(path))
  parts.facts.restamp()
}

function* takePicture(parts: Parts, run: CurrentRun, name: 'capturePreview' | 'pastePicture') {
  const { host } = parts
  const path = yield* done(host.temporaryFile())
  run.temporary.push(path)
  const isTaken = yield* done(name === 'capturePreview' ? host.capturePreview(path) : host.pastePicture(path))
  if (!isTaken) throw new HostError('There is no picture to take.')
  return path
}

function* pickFile({ host }: Parts, run: CurrentRun, kinds: readonly string[]) {
  let picked: { path: string | null } | undefined
  host.pickFile(kinds, (path) => {
    picked = { path }
  })
  yield () => picked !== undefined || run.isCancelled
  const path = picked?.path ?? null
  if (path === null) throw run.cancelled()
  return path
}
