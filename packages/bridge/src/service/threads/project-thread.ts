/** The thread of a project: opens it when it is first asked, does what it is told, and closes it at the end. */
import { parentPort, workerData } from 'node:worker_threads'
import { type OperationOptions, toClstError } from '@clst/sdk'
import { findOperation } from '../operations/find-operation.js'
import { Picture } from '../operations/picture.js'
import { answerBytes } from './answer-bytes.js'
import { jobResult } from './job-result.js'
import type {
  Announcement,
  CallMessage,
  FromThread,
  ThreadFacts,
  ThreadResult,
  ToThread,
} from './messages.js'
import { OpenProject } from './open-project.js'
import { yieldToOthers } from './yield-to-others.js'

const port = parentPort
if (port === null) throw new Error('This file runs as a thread of the bridge.')

const facts = workerData as ThreadFacts
if (facts.isForJobs === true) yieldToOthers()
const open = new OpenProject(facts)
const running = new Map<number, AbortController>()
const inTheBackground = new Set<string>()
let isClosing = false

port.on('message', (message: ToThread) => {
  if (message.kind === 'cancel') running.get(message.id)?.abort()
  else if (message.kind === 'close') {
    isClosing = true
    void endWhenDone()
  } else void answer(message)
})

async function answer(call: CallMessage): Promise<void> {
  const { id } = call
  const controller = new AbortController()
  running.set(id, controller)
  try {
    const options: OperationOptions = {
      signal: controller.signal,
      onProgress: (progress) => say({ kind: 'progress', id, progress }),
    }
    const result = await perform(call, options)
    if (result.kind === 'answer') say({ kind: 'done', id, result }, [result.bytes.buffer as ArrayBuffer])
    else say({ kind: 'done', id, result })
  } catch (error) {
    const failure = toClstError(error)
    const cause = failure.code === 'internal' ? { cause: describe(error) } : {}
    say({ kind: 'failed', id, error: failure.toJSON(), ...cause })
  } finally {
    running.delete(id)
    await endWhenDone()
  }
}

async function perform(call: CallMessage, options: OperationOptions): Promise<ThreadResult> {
  const operation = await findOperation(call.operationId)
  const value = await operation(
    { open, facts, caller: call.caller, announce, inBackground, options },
    call.input,
  )
  switch (call.form.kind) {
    case 'object':
      return { kind: 'object', value }
    case 'answer':
      return value instanceof Picture
        ? { kind: 'answer', bytes: new Uint8Array(value.bytes), mediaType: value.mediaType }
        : { kind: 'answer', bytes: answerBytes(value) }
    case 'job':
      return { kind: 'job', result: jobResult(value, call.form.listFile) }
  }
}

function announce(announcement: Announcement): void {
  say({ kind: 'announce', announcement })
}

/** The project stays open meanwhile. A failure is shown to whoever asks for the same. */
function inBackground(name: string, work: () => Promise<void>): void {
  if (inTheBackground.has(name)) return
  inTheBackground.add(name)
  const finish = () => {
    inTheBackground.delete(name)
    void endWhenDone()
  }
  work().then(finish, finish)
}

async function endWhenDone(): Promise<void> {
  if (!isClosing || running.size > 0 || inTheBackground.size > 0) return
  await open.close()
  port?.close()
}

function say(message: FromThread, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer)
}

/** With what it came from, for the log of the bridge. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
