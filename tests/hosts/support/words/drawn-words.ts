/** The words and icons that the three panels draw of the same facts, gathered from each of them. */
import { readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { addonZip, PROGRAMS as BLENDER } from '../../blender/addon-zip.js'
import type { HostBridge } from '../host-bridge.js'
import { MAYA, mayaEnvironment } from '../maya.js'
import { runDriver } from '../python-driver.js'

const ROOT = resolve(import.meta.dirname, '../../../..')

/** A row, or the dialog, by itself: `state modified`, `bar changed-on-disk`, `dialog guard:unsaved-changes`. */
export interface DrawnPart {
  readonly part: string
  readonly words: readonly string[]
  /** The first icon, as the host names it, and how it is drawn; nothing where there is none. */
  readonly mark: { readonly icon?: string; readonly tone?: string; readonly isGreyed?: boolean }
}

/** Of each vector, by its name. */
export type Drawn = Readonly<Record<string, readonly DrawnPart[]>>

export interface Vector {
  readonly name: string
  /** Of a description of its own, which is about other things than words. */
  readonly table?: unknown
  readonly input: Readonly<Record<string, unknown>>
  readonly view: {
    readonly rows: readonly Readonly<Record<string, unknown>>[]
    readonly dialog: { readonly id: string } | null
    readonly status: unknown
  }
}

/** What is known, and the view that both cores make of it. */
export const VECTORS: readonly Vector[] = (
  JSON.parse(
    readFileSync(join(ROOT, 'packages/python-panel-kit/core/vectors/views.json'), 'utf8'),
  ) as Vector[]
).filter(({ table }) => table === undefined)

/** The add-on, installed into a Blender without a window. */
export async function wordsOfBlender(python: string, { env, folder }: HostBridge): Promise<Drawn> {
  const more = { CLST_ADDON_ZIP: await addonZip(folder), PYTHONPATH: import.meta.dirname }
  return wordsOf(python, join(BLENDER, 'words_addon.py'), { ...env, ...more }, folder)
}

/** The module, in a Qt without a screen. */
export async function wordsOfMaya(python: string, { env, folder }: HostBridge): Promise<Drawn> {
  const maya = mayaEnvironment(folder)
  const PYTHONPATH = [maya.PYTHONPATH, import.meta.dirname].join(delimiter)
  return wordsOf(python, join(MAYA, 'words.py'), { ...env, ...maya, PYTHONPATH }, folder)
}

async function wordsOf(
  python: string,
  file: string,
  env: Record<string, string>,
  folder: string,
): Promise<Drawn> {
  const result = join(folder, 'words.json')
  const run = await runDriver({ file, command: [python, '-B', file], env: { ...env, CLST_WORDS: result } })
  const failed = run.results.find(({ isPassed }) => !isPassed)
  if (run.code !== 0 || failed !== undefined) throw new Error(failed?.text ?? run.output)
  return JSON.parse(readFileSync(result, 'utf8'))
}

/** The renderer of the plug-in in a browser, with the table that is in the plug-in. */
export async function wordsOfPhotoshop(page: Page): Promise<Drawn> {
  await page.addScriptTag({ url: 'table.js' })
  return (await page.evaluate(`(async (vectors) => {
    const drawn = {}
    for (const { name, input } of vectors) {
      const view = window.clstViewOf(input)
      const { rows, dialog, status } = view
      const parts = rows
        .filter(({ kind }) => ['state', 'bar', 'buttons'].includes(kind))
        .map((row) => [(row.kind + ' ' + (row.key ?? '')).trim(), { rows: [row], dialog: null, status }])
      if (dialog !== null) parts.push(['dialog ' + dialog.id, { rows: [], dialog, status }])
      drawn[name] = []
      for (const [part, shown] of parts) {
        window.clstDraw(shown)
        await new Promise((drawn) => setTimeout(drawn))
        const row = document.querySelector('#panel .state, #panel .bar')
        const icon = row?.querySelector('.icon:not(.is-hidden) img')?.getAttribute('src').match(/([^/]+)\\.svg$/)[1]
        const tone = row?.className.match(/tone-([a-z]+)/)?.[1]
        const mark = icon === undefined ? {} : { icon, tone, isGreyed: row.classList.contains('is-greyed') }
        drawn[name].push({ part, words: window.clstWords(), mark })
      }
    }
    return drawn
  })(${JSON.stringify(VECTORS.map(({ name, input }) => ({ name, input })))})`)) as Drawn
}
