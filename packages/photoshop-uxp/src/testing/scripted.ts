/** Host and client of the conversations: they do what the script says and note down what was asked of them. */
import type { CallLike, ClientLike } from '../core/calls.js'
import { ClstApiError } from '../core/errors.js'
import type { HostNote } from '../core/facts.js'
import { type Host, type HostDependency, HostError } from '../core/host.js'
import type { Json } from '../core/table.js'

export type Reply =
  | { readonly answer: unknown }
  | { readonly error: { code: string; message: string; retryable?: boolean; requestId?: string } }
  | { readonly never: true }

class ScriptedCall implements CallLike {
  isClosed = false

  constructor(public reply: Reply) {}

  pump(): boolean {
    return !('never' in this.reply)
  }

  result(): unknown {
    if ('answer' in this.reply) return this.reply.answer
    if ('never' in this.reply) throw new Error('The call is not done.')
    const { code, message, retryable = false, requestId } = this.reply.error
    throw new ClstApiError(code, message, retryable, requestId)
  }

  close(): void {
    this.isClosed = true
  }
}

export interface ScriptedRequest {
  readonly operation: string
  readonly fields: Json
  readonly key?: string
}

/** Replies by operation; events when the script has some. */
export class ScriptedClient implements ClientLike {
  readonly replies = new Map<string, Reply[]>([
    ['getBridge', [{ answer: { apiVersion: '1.1', appVersion: '1.2.3' } }]],
  ])
  requests: ScriptedRequest[] = []
  private waiting: ScriptedCall | undefined
  private eventCount = 0

  start(operation: string, fields: Json, _timeout: number, key: string | null): CallLike {
    const left = this.replies.get(operation)
    if (operation === 'listEvents' && left === undefined) return this.events(fields)
    if (operation !== 'getBridge' && operation !== 'listEvents') {
      this.requests.push(key === null ? { operation, fields } : { operation, fields, key })
    }
    const [reply] = left ?? []
    if (left === undefined || reply === undefined) {
      return new ScriptedCall({ error: { code: 'not-found', message: `No reply to ${operation}.` } })
    }
    if (left.length > 1) left.shift()
    return new ScriptedCall(reply)
  }

  happen(events: readonly Json[]): void {
    if (this.waiting === undefined || this.waiting.isClosed) throw new Error('Nobody waits for events.')
    this.eventCount += 1
    const told = events.filter(({ reset }) => reset !== true)
    const reset = told.length < events.length ? { reset: true } : {}
    this.waiting.reply = { answer: { cursor: `c-${this.eventCount}`, events: told, ...reset } }
  }

  private events(fields: Json): ScriptedCall {
    const isFirst = !('cursor' in fields)
    const call = new ScriptedCall(isFirst ? { answer: { events: [], cursor: 'c-0' } } : { never: true })
    this.waiting = isFirst ? undefined : call
    return call
  }
}

export interface ScriptedFacts {
  path: string
  isDirty: boolean
  isBusy: boolean
  stamp: string
  can: readonly string[]
  fails?: Readonly<Record<string, string>>
  picture?: boolean
  picks?: (string | null)[]
  open?: readonly string[]
  dependencies?: readonly HostDependency[] | { readonly count: number }
}

export class ScriptedHost implements Host {
  readonly name = 'Plain'
  readonly version = '1.2.3'
  facts: ScriptedFacts = { path: '', isDirty: false, isBusy: false, stamp: '1', can: [] }
  calls: unknown[][] = []
  note: (what: HostNote) => void = () => undefined
  private stamps = 0

  can(capability: string): boolean {
    return this.facts.can.includes(capability)
  }

  currentFile(): string {
    return this.facts.path
  }

  isDirty(): boolean {
    return this.facts.isDirty
  }

  isOpen(path: string): boolean {
    return this.can('documents') && (this.facts.open ?? []).includes(path)
  }

  isBusy(): boolean {
    return this.facts.isBusy
  }

  fileStamp(): string {
    return this.facts.stamp
  }

  save(): void {
    this.called('save')
    this.saved()
  }

  saveAs(path: string): void {
    this.called('saveAs', path)
    this.facts.path = path
    this.saved()
  }

  openFile(path: string, runScripts = false): void {
    this.called('open', path, runScripts)
    Object.assign(this.facts, { path, isDirty: false })
    this.note('opened')
  }

  /** In the other hosts, opening a file anew is opening it. */
  reloadFile(path: string): void {
    this.openFile(path)
  }

  temporaryFile(): string {
    return 'PICTURE'
  }

  removeTemporary(): void {}

  capturePreview(): boolean {
    return this.picture('capturePreview')
  }

  pastePicture(): boolean {
    return this.picture('pastePicture')
  }

  dependencies(): readonly HostDependency[] {
    this.called('dependencies')
    const said = this.facts.dependencies ?? []
    if (!('count' in said)) return said
    const paths = Array.from({ length: said.count }, (_, number) => `/shows/tired-king/${number}.png`)
    return paths.map((path) => ({ path, absolutePath: path, kind: 'image', exists: true }))
  }

  copyText(text: string): void {
    this.called('copyText', text)
  }

  pickFile(kinds: readonly string[], done: (path: string | null) => void): void {
    this.called('pickFile', kinds)
    done(this.facts.picks?.shift() ?? null)
  }

  setUncompressed(): void {
    this.called('setUncompressed')
  }

  private picture(name: string): boolean {
    this.called(name, 'PICTURE')
    return this.facts.picture ?? true
  }

  private saved(): void {
    this.stamps += 1
    Object.assign(this.facts, { isDirty: false, stamp: `saved-${this.stamps}` })
    this.note('saved')
  }

  private called(name: string, ...args: unknown[]): void {
    this.calls.push([name, ...args])
    const sentence = this.facts.fails?.[name]
    if (sentence !== undefined) throw new HostError(sentence)
  }
}
