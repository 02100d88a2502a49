/** What the open sections show, asked for when they are open, and anew when it may be old. */
import { holds } from './conditions.js'
import { readValue, textOf } from './expressions.js'
import { ABOUT_THE_BRIDGE, Failure } from './failure.js'
import type { Section } from './model.js'
import { cursorOf, listIn, Pages } from './pages.js'
import type { Parts, Ready, Work } from './parts.js'
import { isSame } from './same.js'
import type { Json, LoadSaid, SectionSaid } from './table.js'

/** What is typed is not asked for at once. */
const TYPING_SECONDS = 0.3
const AFTER_FAILURE = 5
const RELOADED_BY = ['checkpoint-created', 'files-changed', 'project-changed', 'reset']

/** Loads one section: its first page, and the next ones when the end of the list comes near. */
export class SectionLoader {
  private readonly loads: readonly LoadSaid[]
  private readonly section: Section
  private readonly pages: Pages
  private work: Work | undefined
  private ready: Ready = () => true
  /** What was asked for, and what the person would like to be asked for since when. */
  private signature: readonly unknown[] | undefined
  private wanted: readonly unknown[] | undefined
  private wantedSince = 0
  private isStale = false
  private isMoreWanted = false
  private notBefore = 0
  private loadedAt = 0
  private known: Json | undefined

  constructor(
    private readonly parts: Parts,
    private readonly said: SectionSaid,
  ) {
    const { load = [] } = said
    this.loads = Array.isArray(load) ? load : [load]
    this.section = parts.model.section(said.id)
    this.pages = new Pages(parts, said.id, this.loads)
  }

  /** Something happened at the bridge, or the host `saved` its file. */
  hear(kind: string): void {
    if (this.loads.some(({ reload = RELOADED_BY }) => reload.includes(kind))) this.isStale = true
  }

  reload(): void {
    this.isStale = true
    this.notBefore = 0
  }

  /** The end of the list comes near. */
  more(): void {
    if (this.section.nextCursor !== undefined) this.isMoreWanted = true
  }

  get isActive(): boolean {
    return this.work !== undefined
  }

  tick(): void {
    const [firstLoad] = this.loads
    if (firstLoad === undefined || !this.isShown()) return
    if (firstLoad.first !== undefined) this.takeFirst()
    if (this.work !== undefined) {
      this.goOn()
      return
    }
    if (this.parts.clock() < this.notBefore || !this.parts.connection.isUp) return
    if (firstLoad.first === undefined && this.mustBegin()) {
      const isNew = !isSame(this.wanted, this.signature)
      this.isStale = false
      this.signature = this.wanted
      this.loadedAt = this.parts.clock()
      this.begin(this.pages.first(isNew))
    } else if (this.isMoreWanted) {
      this.isMoreWanted = false
      this.begin(this.pages.next())
    }
  }

  /** A row is no longer there; the next answer says so as well. */
  drop(listId: string, key: string): void {
    const row = this.parts.table.lists.get(listId)?.row
    const name = row?.from?.split('.')[1]?.split('|')[0]
    if (row === undefined || name === undefined) return
    const scope = this.parts.model.scope()
    const kept = listIn(this.section.data, name).filter(
      (each) => textOf(row.key ?? '', scope.child({ item: each })) !== key,
    )
    this.section.data = { ...this.section.data, [name]: kept }
    this.parts.model.touch()
  }

  private isShown(): boolean {
    return this.section.isOpen && holds(this.said.when, this.parts.model.scope())
  }

  private mustBegin(): boolean {
    const wanted = this.loads.map(({ fields = {} }) => readValue(fields, this.parts.model.scope()))
    const now = this.parts.clock()
    if (!isSame(wanted, this.wanted)) {
      this.wanted = wanted
      this.wantedSince = now
    }
    if (isSame(wanted, this.signature)) {
      const age = now - this.loadedAt
      return this.isStale || this.loads.some(({ every }) => every !== undefined && age >= every)
    }
    return this.signature === undefined || now - this.wantedSince >= TYPING_SECONDS
  }

  /** The first page is part of what is known already. */
  private takeFirst(): void {
    const known = this.parts.model.context
    if (known === this.known) return
    const isNew = known === undefined || known.path !== this.known?.path
    this.known = known
    this.pages.replace({ ...known }, cursorOf(known ?? {}), isNew)
  }

  private begin(work: Work): void {
    this.work = work
    this.ready = () => true
    this.section.isLoading = true
    this.parts.model.touch()
    this.goOn()
  }

  private goOn(): void {
    if (this.work === undefined || !this.ready()) return
    try {
      const next = this.work.next()
      if (next.done !== true) {
        this.ready = next.value
        return
      }
      this.section.problem = undefined
    } catch (error) {
      this.fail(Failure.of(error))
    }
    this.work = undefined
    this.section.isLoading = false
    this.parts.model.touch()
  }

  private fail(failure: Failure): void {
    this.isStale = true
    if (failure.code === 'cancelled') return
    this.notBefore = this.parts.clock() + AFTER_FAILURE
    this.section.problem = failure.sentence
    if (ABOUT_THE_BRIDGE.has(failure.code)) this.parts.connection.lost(failure)
  }
}
