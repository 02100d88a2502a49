/** What the open sections show, asked for when they are open, page by page. */
import { holds } from './conditions.js'
import { readValue, textOf } from './expressions.js'
import { ABOUT_THE_BRIDGE, Failure } from './failure.js'
import type { Section } from './model.js'
import { answered, type Parts, type Ready, type Work } from './parts.js'
import { isSame } from './same.js'
import { done } from './soon.js'
import type { Json, LoadSaid, SectionSaid } from './table.js'

const SECONDS = 30
/** What is typed is not asked for at once. */
const TYPING_SECONDS = 0.3
const AFTER_FAILURE = 5
const RELOADED_BY = ['checkpoint-created', 'files-changed', 'project-changed', 'reset']

/** Loads one section. */
export class SectionLoader {
  private readonly loads: readonly LoadSaid[]
  private readonly section: Section
  private work: Work | undefined
  private ready: Ready = () => true
  /** What was asked for, and what the person would like to be asked for since when. */
  private signature: readonly unknown[] | undefined
  private wanted: readonly unknown[] | undefined
  private wantedSince = 0
  private isStale = false
  private isMoreWanted = false
  private notBefore = 0
  private known: Json | undefined

  constructor(
    private readonly parts: Parts,
    private readonly said: SectionSaid,
  ) {
    const { load = [] } = said
    this.loads = Array.isArray(load) ? load : [load]
    this.section = parts.model.section(said.id)
  }

  /** Something happened at the bridge. */
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
    if (firstLoad.first === undefined && this.mustBegin()) this.begin(this.firstPage())
    else if (this.isMoreWanted) {
      this.isMoreWanted = false
      const { nextCursor } = this.section
      if (nextCursor !== undefined) this.begin(this.nextPage(nextCursor))
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
    if (isSame(wanted, this.signature)) return this.isStale
    return this.signature === undefined || now - this.wantedSince >= TYPING_SECONDS
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

  private *firstPage(): Work {
    const isNew = !isSame(this.wanted, this.signature)
    this.isStale = false
    this.signature = this.wanted
    let data: Record<string, unknown> = {}
    let cursor: string | undefined
    for (const load of this.loads) {
      let answer: unknown
      if (load.host !== undefined) answer = yield* done(this.parts.host.dependencies())
      else {
        const scope = this.parts.model.scope().child({ data, ...data })
        const found = yield* this.ask(load, readValue(load.fields ?? {}, scope) as Json)
        if (load.list !== undefined) cursor = cursorOf(found)
        answer = found
      }
      data = { ...data, ...(load.as === undefined ? (answer as Json) : { [load.as]: answer }) }
    }
    this.replace(data, cursor, isNew)
  }

  private *nextPage(cursor: string): Work {
    const load = this.listLoad()
    if (load?.list === undefined) return
    const fields = readValue(load.fields ?? {}, this.parts.model.scope()) as Json
    const answer = yield* this.ask(load, { ...fields, cursor })
    if (cursor !== this.section.nextCursor) return
    const found = [...listIn(this.section.data, load.list), ...listIn(answer, load.list)]
    this.section.data = { ...this.section.data, [load.list]: found }
    this.section.nextCursor = cursorOf(answer)
  }

  private *ask({ operation = '' }: LoadSaid, fields: Json): Generator<Ready, Json, void> {
    const pending = this.parts.calls.start(operation, fields, { timeout: SECONDS })
    yield answered(pending)
    return pending.result()
  }

  /** The first page is part of what is known already. */
  private takeFirst(): void {
    const known = this.parts.model.context
    if (known === this.known) return
    const isNew = known === undefined || known.path !== this.known?.path
    this.known = known
    this.replace({ ...known }, cursorOf(known ?? {}), isNew)
    this.parts.model.touch()
  }

  /** A first page came. Of the same list, the pages after it stay, so that nobody who has scrolled is thrown back. */
  private replace(data: Record<string, unknown>, cursor: string | undefined, isNew: boolean): void {
    const name = this.listLoad()?.list
    let [shown, next] = [data, cursor]
    if (name !== undefined && !isNew && cursor !== undefined) {
      const [page, known] = [listIn(data, name), listIn(this.section.data, name)]
      const place = page.length === 0 ? undefined : placeOf(page[page.length - 1] as Json, known)
      if (place !== undefined && known.length > place + 1) {
        shown = { ...data, [name]: [...page, ...known.slice(place + 1)] }
        next = this.section.nextCursor
      }
    }
    this.section.data = shown
    this.section.nextCursor = next
  }

  private listLoad(): LoadSaid | undefined {
    return this.loads.find(({ list }) => list !== undefined)
  }
}

function listIn(data: Json, name: string): readonly unknown[] {
  const found = data[name]
  return Array.isArray(found) ? found : []
}

function cursorOf({ nextCursor }: Json): string | undefined {
  return typeof nextCursor === 'string' ? nextCursor : undefined
}

/** Where in a list a row was, by what identifies it. */
function placeOf(wanted: Json, known: readonly unknown[]): number | undefined {
  for (const name of ['id', 'assetId', 'path']) {
    if (!(name in wanted)) continue
    const place = known.findIndex((each) => (each as Json)[name] === wanted[name])
    return place < 0 ? undefined : place
  }
  return undefined
}
