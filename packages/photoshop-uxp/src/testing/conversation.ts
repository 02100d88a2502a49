/** Plays a conversation of the vectors with a panel; the README beside them says what the steps mean. */
import type { HostNote } from '../core/facts.js'
import { Panel } from '../core/panel.js'
import { isSame } from '../core/same.js'
import type { Description, Json } from '../core/table.js'
import { plain } from '../core/view.js'
import { type Reply, ScriptedClient, type ScriptedFacts, ScriptedHost } from './scripted.js'

/** 2026-03-02T17:00:00Z */
const NOW = 1772470800
const TICKS = 40

/** One key, and what is said with it. */
export type Step = Readonly<Record<string, unknown>>

type Act = (said: never) => void

export class Conversation {
  private readonly host = new ScriptedHost()
  private readonly client = new ScriptedClient()
  private readonly panel: Panel
  private readonly script: Step[]
  private clock = 0
  private keys = 0

  constructor(table: Description, script: readonly Step[]) {
    this.script = [...script]
    // What is said first is so before the panel begins.
    for (let [step] = this.script; step !== undefined; [step] = this.script) {
      if ('host' in step) Object.assign(this.host.facts, step.host)
      else if ('bridge' in step) this.setReplies(step.bridge as Json)
      else break
      this.script.shift()
    }
    this.panel = new Panel({
      table,
      host: this.host,
      connect: () => this.client,
      settings: { utcOffsetMinutes: 0, panelVersion: '1.2.3', author: null },
      clock: () => this.clock,
      now: () => NOW + this.clock,
      newKey: () => {
        this.keys += 1
        return `key-${this.keys}`
      },
    })
    this.host.note = (what) => this.panel.hostChanged(what)
  }

  /** Throws where something is not as the script says. */
  play(): void {
    const { panel, client } = this
    const acts: Readonly<Record<string, Act>> = {
      host: (said: Partial<ScriptedFacts> & { notes?: HostNote[] }) => this.setFacts(said),
      bridge: (said: Json) => this.setReplies(said),
      events: (said: Json[]) => client.happen(said),
      press: (said: [string, Json?]) => panel.press(...said),
      edit: (said: [string, unknown]) => panel.edit(...said),
      answer: (said: string) => panel.answer(said),
      toggle: (said: string) => panel.toggleSection(said),
      more: (said: string) => panel.more(said),
      select: (said: [string, string | null]) => panel.select(...said),
      after: (said: number) => this.pass(said),
    }
    const looks: Readonly<Record<string, Act>> = {
      ticks: (said: number) => this.tick(said),
      requests: (said: Json[]) => this.compareRequests(said),
      calls: (said: unknown[]) => this.compareCalls(said),
      view: (said: Json) => this.compareView(said),
    }
    for (const [place, step] of this.script.entries()) {
      const [[name = '', said] = []] = Object.entries(step)
      try {
        const act = acts[name]
        const look = looks[name]
        if (act !== undefined) {
          act(said as never)
          this.tick(TICKS)
        } else if (look !== undefined) look(said as never)
        else throw new Error('unknown step')
      } catch (error) {
        throw new Error(`step ${place} after the first facts, ${name}: ${(error as Error).message}`)
      }
    }
  }

  private tick(count: number): void {
    for (let done = 0; done < count; done += 1) this.panel.tick()
  }

  private pass(seconds: number): void {
    for (let done = 0; done < Math.trunc(seconds * 2); done += 1) {
      this.clock += 0.5
      this.tick(1)
    }
  }

  private setFacts({ notes = [], ...facts }: Partial<ScriptedFacts> & { notes?: HostNote[] }): void {
    Object.assign(this.host.facts, facts)
    for (const note of notes) this.panel.hostChanged(note)
  }

  private setReplies(said: Json): void {
    for (const [operation, replies] of Object.entries(said)) {
      this.client.replies.set(operation, Array.isArray(replies) ? [...replies] : [replies as Reply])
    }
  }

  private compareRequests(wanted: readonly Json[]): void {
    const asked: readonly Json[] = this.client.requests.map((each) => ({ ...each }))
    this.client.requests = []
    const isAsWanted =
      wanted.length === asked.length &&
      wanted.every((each, index) =>
        Object.entries(each).every(([name, value]) => isSame(value, asked[index]?.[name])),
      )
    if (!isAsWanted) throw new Error(`asked\n${lines(asked)}`)
  }

  private compareCalls(wanted: readonly unknown[]): void {
    const { calls } = this.host
    this.host.calls = []
    if (!isSame(wanted, calls)) throw new Error(`called ${JSON.stringify(calls)}`)
  }

  private compareView(said: Json): void {
    const view = plain(this.panel.view()) as Json
    const rows = allRows(view.rows as Json[])
    for (const wanted of (said.rows ?? []) as Json[]) {
      if (!rows.some((row) => isPart(wanted, row))) {
        throw new Error(`no row has ${JSON.stringify(wanted)}; there are\n${lines(rows)}`)
      }
    }
    for (const unwanted of (said.gone ?? []) as Json[]) {
      if (rows.some((row) => isPart(unwanted, row))) throw new Error(`a row has ${JSON.stringify(unwanted)}`)
    }
    for (const name of ['dialog', 'status']) {
      if (name in said && !isPart(said[name], view[name])) {
        throw new Error(`${name} is ${JSON.stringify(view[name], null, 1)}`)
      }
    }
  }
}

/** Whether all that is wanted is there. */
function isPart(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(found) &&
      found.length === wanted.length &&
      wanted.every((each, at) => isPart(each, found[at]))
    )
  }
  if (typeof wanted !== 'object' || wanted === null) return wanted === found
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false
  return Object.entries(wanted).every(
    ([name, value]) => name in found && isPart(value, (found as Json)[name]),
  )
}

function allRows(rows: readonly Json[]): Json[] {
  return rows.flatMap((row) => [row, ...(row.kind === 'section' ? allRows(row.rows as Json[]) : [])])
}

function lines(found: readonly unknown[]): string {
  return found.map((each) => JSON.stringify(each)).join('\n')
}
