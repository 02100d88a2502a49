/** The words that the description has for states, dialogs and bars, as patterns: what is read by an expression can be anything. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'

const ROOT = resolve(import.meta.dirname, '../../../..')

type Texts = string | readonly { readonly text: string }[] | null | undefined

interface Buttons {
  readonly title?: Texts
  readonly text?: Texts
  readonly submit?: Texts
  readonly buttons?: readonly { readonly label: Texts }[]
  readonly rows?: readonly { readonly label?: Texts; readonly text?: Texts; readonly needed?: Texts }[]
}

interface Said {
  readonly icons: Readonly<Record<string, { readonly blender: string }>>
  readonly states: readonly {
    readonly key: string
    readonly of: string
    readonly sentence: string
    readonly advice?: Texts
    readonly action?: string | null
    readonly label?: string
  }[]
  readonly guards: Readonly<Record<string, Buttons>>
  readonly actions: Readonly<Record<string, { readonly label: Texts; readonly dialog?: Buttons }>>
  readonly rows: readonly {
    readonly kind: string
    readonly key?: string
    readonly text?: Texts
    readonly additions?: readonly { readonly text: string }[]
  }[]
}

export const SAID: Said = parse(readFileSync(resolve(ROOT, 'panel.yaml'), 'utf8'))

/** All that a text of the description can be; none where it is only an expression, which can be anything. */
export function alternatives(texts: Texts): string[] {
  if (texts === null || texts === undefined) return []
  return typeof texts === 'string' ? [texts] : texts.map(({ text }) => text)
}

/** Whether drawn words are what a text of the description says. */
export function isSaid(text: string, words: string): boolean {
  const parts = text
    .split(/\{[^{}]*\}/)
    .map((part) => part.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(words)
}

/** What a dialog can say, each with what may have been read: of a guard, `guard:NAME`, or of an action, `action:NAME`. */
export function wordsOfDialog(id: string): string[] {
  const [kind, name = ''] = id.split(':')
  const said = kind === 'guard' ? SAID.guards[name] : SAID.actions[name]?.dialog
  if (said === undefined) throw new Error(`The description has no dialog ${id}.`)
  const own = kind === 'guard' ? [] : said.submit === undefined ? ['Close'] : ['Cancel']
  const buttons = (said.buttons ?? []).flatMap(({ label }) => alternatives(label))
  const rows = (said.rows ?? []).flatMap(({ label, text, needed }) => [label, text, needed])
  const texts = [said.title, said.text, said.submit, ...rows].flatMap(alternatives)
  return [...new Set([...texts, ...buttons, ...own])]
}

/** The dialogs of the description that ask something. */
export function dialogs(): string[] {
  const guards = Object.entries(SAID.guards).filter(([, { buttons }]) => buttons !== undefined)
  const actions = Object.entries(SAID.actions).filter(([, { dialog }]) => dialog !== undefined)
  return [...guards.map(([name]) => `guard:${name}`), ...actions.map(([name]) => `action:${name}`)]
}
