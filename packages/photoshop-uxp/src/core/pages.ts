/** Lists that come in pages. */
import { holds } from './conditions.js'
import { readValue } from './expressions.js'
import { objectOf } from './failure.js'
import type { Scope } from './lookup.js'
import type { Section } from './model.js'
import { answered, type Parts, type Ready, type Work } from './parts.js'
import { joined, piecesOf } from './pieces.js'
import { isSame } from './same.js'
import { done } from './soon.js'
import type { Json, LoadSaid } from './table.js'

const SECONDS = 30
/** In the place of a cursor: the first page of the next piece is there already. */
const NEXT_PIECE = 'next-piece'
/** The bridge writes some pictures for each answer: so often a page is asked for until all are there. */
const TRIES_FOR_PICTURES = 6

type Data = Record<string, unknown>

/** Asks for the pages of one section and keeps them in the model. */
export class Pages {
  private readonly section: Section
  private readonly paged: LoadSaid | undefined
  /** Of the piece whose pages are asked for. */
  private fields: Json = {}
  /** The pieces after it, with their first answers. */
  private later: { readonly fields: Json; readonly answer: Json }[] = []

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
      else if (load.list === undefined) answer = yield* this.answerTo(load, this.fieldsOf(load, data))
      else {
        const [fields = {}, ...others] = piecesOf(load, this.fieldsOf(load, data))
        // Whoever has scrolled through several pieces begins again with the first.
        isNewStill ||= others.length > 0
        let page: Json
        for (let tries = 1; ; tries += 1) {
          page = yield* this.answerTo(load, fields)
          cursor = cursorOf(page)
          this.replace({ ...data, ...page }, cursor, isNewStill)
          isNewStill = false
          if (tries >= TRIES_FOR_PICTURES || !this.lackPictures(listIn(page, load.list))) break
        }
        if (this.section.nextCursor === cursor) [this.fields, this.later] = [fields, []]
        for (const piece of others) {
          const later = yield* this.answerTo(load, piece)
          this.later.push({ fields: piece, answer: later })
          page = { ...(joined(page, later) as Json), [load.list]: listIn(page, load.list) }
          cursor ??= NEXT_PIECE
          this.replace({ ...data, ...page }, cursor, true)
        }
        isNewStill ||= others.length > 0
        answer = page
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
    const piece = cursor === NEXT_PIECE ? this.later.shift() : undefined
    if (piece !== undefined) {
      this.fields = piece.fields
      section.data = { ...section.data, [name]: [...before, ...listIn(piece.answer, name)] }
      section.nextCursor = this.cursorAfter(piece.answer)
      this.parts.model.touch()
      return
    }
    const fields = load.pieces === undefined ? this.fieldsOf(load, section.data) : this.fields
    let answer: Json = {}
    for (let tries = 1; ; tries += 1) {
      answer = yield* this.answerTo(load, { ...fields, cursor })
      const known = listIn(section.data, name)
      // The list was replaced meanwhile.
      if (section.nextCursor !== cursor || !isSame(known.slice(0, before.length), before)) return
      const page = listIn(answer, name)
      section.data = { ...section.data, [name]: [...before, ...page] }
      this.parts.model.touch()
      if (tries >= TRIES_FOR_PICTURES || !this.lackPictures(page)) break
    }
    section.nextCursor = this.cursorAfter(answer)
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

  private *answerTo({ operation = '' }: LoadSaid, fields: Json): Generator<Ready, Json, void> {
    const pending = this.parts.calls.start(operation, fields, { timeout: SECONDS })
    yield answered(pending)
    return objectOf(pending.result())
  }

  private fieldsOf({ fields = {} }: LoadSaid, data: Json): Json {
    return readValue(fields, this.scopeOf(data)) as Json
  }

  private cursorAfter(answer: Json): string | undefined {
    return cursorOf(answer) ?? (this.later.length > 0 ? NEXT_PIECE : undefined)
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
