/** Lists that come in pages. */
import type { Pending } from './calls.js'
import { holds } from './conditions.js'
import { readValue } from './expressions.js'
import { objectOf } from './failure.js'
import type { Scope } from './lookup.js'
import type { Section } from './model.js'
import { answered, type Parts, type Work } from './parts.js'
import { isSame } from './same.js'
import { done } from './soon.js'
import type { Json, LoadSaid } from './table.js'

const SECONDS = 30
/** The bridge writes some pictures for each answer: so often a page is asked for until all are there. */
const TRIES_FOR_PICTURES = 6

type Data = Record<string, unknown>

/** Asks for the pages of one section and keeps them in the model. */
export class Pages {
  private readonly section: Section
  private readonly paged: LoadSaid | undefined

  constructor(
    private readonly parts: Parts,
    sectionId: string,
    private readonly loads: readonly LoadSaid[],
  ) {
    this.section = parts.model.section(sectionId)
    this.paged = loads.find(({ list }) => list !== undefined)
  }

  /** All answers that the section shows, the first page of its list among them. */
  *first(isNew: boolean): Work {
    let data: Data = {}
    let cursor: string | undefined
    let isNewStill = isNew
    for (const load of this.loads) {
      if (!holds(load.when, this.scopeOf(data))) continue
      let answer: unknown
      if (load.host !== undefined) answer = yield* done(this.parts.host.dependencies())
      else {
        for (let tries = 1; ; tries += 1) {
          const pending = this.ask(load, data, undefined)
          yield answered(pending)
          const page = objectOf(pending.result())
          answer = page
          if (load.list === undefined) break
          cursor = cursorOf(page)
          this.replace({ ...data, ...page }, cursor, isNewStill)
          isNewStill = false
          if (tries >= TRIES_FOR_PICTURES || !this.lackPictures(listIn(page, load.list))) break
        }
      }
      data = { ...data, ...(load.as === undefined ? (answer as Json) : { [load.as]: answer }) }
    }
    this.replace(data, cursor, isNewStill)
  }

  /** The page after the last one; again while pictures of it are not written yet. */
  *next(): Work {
    const { paged: load, section } = this
    const cursor = section.nextCursor
    if (load?.list === undefined || cursor === undefined) return
    const name = load.list
    const before = listIn(section.data, name)
    let answer: Json = {}
    for (let tries = 1; ; tries += 1) {
      const pending = this.ask(load, section.data, cursor)
      yield answered(pending)
      answer = objectOf(pending.result())
      const known = listIn(section.data, name)
      // The list was replaced meanwhile.
      if (section.nextCursor !== cursor || !isSame(known.slice(0, before.length), before)) return
      const page = listIn(answer, name)
      section.data = { ...section.data, [name]: [...before, ...page] }
      this.parts.model.touch()
      if (tries >= TRIES_FOR_PICTURES || !this.lackPictures(page)) break
    }
    section.nextCursor = cursorOf(answer)
  }

  /** A first page came. Of the same list the pages after it stay, so that nobody who has scrolled is thrown back. */
  replace(data: Data, cursor: string | undefined, isNew: boolean): void {
    const name = this.paged?.list
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
    this.parts.model.touch()
  }

  private ask({ operation = '', fields = {} }: LoadSaid, data: Json, cursor: string | undefined): Pending {
    const read = readValue(fields, this.scopeOf(data)) as Json
    const asked = cursor === undefined ? read : { ...read, cursor }
    return this.parts.calls.start(operation, asked, { timeout: SECONDS })
  }

  private scopeOf(data: Json): Scope {
    return this.parts.model.scope().child({ data })
  }

  private lackPictures(items: readonly unknown[]): boolean {
    return this.parts.model.wantsFiles && items.some(lacksPicture)
  }
}

/** The bridge has a picture of it, and has not written the file yet. */
export function lacksPicture(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'previewUrl' in item && !('previewPath' in item)
}

/** A list in an answer; empty where there is none. */
export function listIn(data: Json, name: string): readonly unknown[] {
  const found = data[name]
  return Array.isArray(found) ? found : []
}

/** Where the next page begins; undefined at the end. */
export function cursorOf({ nextCursor }: Json): string | undefined {
  return typeof nextCursor === 'string' ? nextCursor : undefined
}

/** Where in a list a row was, by what identifies it. */
function placeOf(wanted: Json, known: readonly unknown[]): number | undefined {
  const name = ['id', 'assetId', 'path'].find((each) => each in wanted)
  if (name === undefined) return undefined
  const place = known.findIndex((each) => (each as Json)[name] === wanted[name])
  return place < 0 ? undefined : place
}
