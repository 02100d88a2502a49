/** Calls of the host, as steps of an action. */

import type { CurrentRun } from './current-run.js'
import { readValue } from './expressions.js'
import { HostError } from './host.js'
import type { Parts, Work } from './parts.js'
import { done } from './soon.js'
import type { Json, StepSaid } from './table.js'

/** `save`, `saveAs`, `reload`, `open`, `capturePreview`, `pastePicture`, `pickFile`, `copyText`, `setUncompressed`. */
export function* performHost(parts: Parts, run: CurrentRun, step: StepSaid): Work {
  const { host } = parts
  const fields = readValue(step.fields ?? {}, run.scope) as Json
  let value: unknown = null
  switch (step.host) {
    case 'save':
      yield* done(host.save())
      if (host.isDirty()) throw new HostError('The file was not saved.')
      parts.facts.restamp()
      break
    case 'saveAs':
      yield* done(host.saveAs(String(fields.path ?? '')))
      break
    case 'reload':
      yield* reloadFile(parts, run.path)
      break
    case 'open':
      yield* done(host.openFile(String(fields.path), false))
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
      throw new Error(`The host has no step ${step.host}.`)
  }
  parts.facts.look()
  if (step.as !== undefined) run.values[step.as] = value
}

/** Opens the file anew; scripts in it are not run. */
export function* reloadFile(parts: Parts, path: string): Work {
  if (path === '' || parts.host.currentFile() !== path) return
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
