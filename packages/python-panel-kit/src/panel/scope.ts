import type { OpenApiDocument } from '../openapi/document.js'
import type { Reading } from './expressions.js'
import { ANY, either, itemsOf, members, type Shape, stepInto } from './shapes.js'
import { KEEPING, NAMING } from './vocabulary.js'

/** The names that expressions can read at a place of the description, and what is known of each. */
export class Scope {
  constructor(
    private readonly document: OpenApiDocument,
    private readonly names: Readonly<Record<string, Shape>>,
  ) {}

  with(names: Readonly<Record<string, Shape>>): Scope {
    return new Scope(this.document, { ...this.names, ...names })
  }

  /**
   * What lies at a path.
   *
   * @returns a sentence about the part that is not there instead
   */
  find(path: string): Shape | string {
    const [first = '', ...rest] = path.split('.')
    let shape = this.names[first]
    if (shape === undefined) return `"${first}" is not known here; ${list(Object.keys(this.names))} are.`
    let at = first
    for (const name of rest) {
      const next = stepInto(this.document, shape, name)
      if (next === undefined) return `"${at}" has no "${name}".`
      shape = next
      at += `.${name}`
    }
    return shape
  }

  /**
   * The value of a reading, as far as it is known.
   *
   * @param say is told each part that is not there
   */
  read({ paths, filters }: Reading, say: (sentence: string) => void): Shape {
    const found = paths.map((path) => this.find(path))
    for (const each of found) if (typeof each === 'string') say(each)
    let shape = either(found.map((each) => (typeof each === 'string' ? ANY : each)))
    for (const { name, words } of filters) {
      for (const sentence of this.missingWords(shape, name, words)) say(sentence)
      shape = this.filter(shape, name, words)
    }
    return shape
  }

  private missingWords(shape: Shape, name: string, words: readonly string[]): string[] {
    const naming = NAMING.get(name)
    if (naming === undefined) return []
    const of = naming.of === 'value' ? shape : itemsOf(this.document, shape)
    if (of === undefined) return [`"${name}" is for lists, and this is none.`]
    const missing = words
      .slice(0, naming.words)
      .filter((word) => stepInto(this.document, of, word) === undefined)
    return missing.map((word) => `"${name}:${word}": there is no "${word}".`)
  }

  private filter(shape: Shape, name: string, words: readonly string[]): Shape {
    if (KEEPING.has(name)) return shape
    if (name === 'words') return { kind: 'list', items: members({}) }
    if (name !== 'pluck') return members({})
    const items = itemsOf(this.document, shape) ?? ANY
    return { kind: 'list', items: stepInto(this.document, items, words[0] ?? '') ?? ANY }
  }
}

const list = (names: readonly string[]) => [...names].sort().join(', ')
