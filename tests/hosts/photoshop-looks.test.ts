// @host photoshop: the renderer of the panel in Chromium, with the views of the vectors
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { THEMES, type Theme } from './support/photoshop/page-server.js'
import { photoshopStudio } from './support/photoshop/studio.js'

const ROOT = resolve(import.meta.dirname, '../..')
const SHEET = join(ROOT, 'docs/images/panels/photoshop.png')
/** The narrowest that the manifest allows, a usual one, and a wide one. */
const WIDTHS = [230, 300, 400]
/** All of them in one theme, the narrowest in the others: nothing but colours is another there. */
const measured = (theme: Theme) => (theme === 'dark' ? WIDTHS : WIDTHS.slice(0, 1))

interface Vector {
  name: string
  /** Of a description of its own, which is about other things than looks. */
  table?: unknown
  view: { rows: unknown[]; dialog: unknown }
}

const studio = photoshopStudio({ respond: async () => null })
const { host } = studio
const all: Vector[] = JSON.parse(
  readFileSync(join(ROOT, 'packages/python-panel-kit/core/vectors/views.json'), 'utf8'),
)
const vectors = all.filter(({ table }) => table === undefined)

/** Draws every view in turn; answers what the code says of each, where it says something. */
async function eachView(page: Page, code: string, views = vectors): Promise<string[]> {
  return (await page.evaluate(`(async (vectors) => {
    const found = []
    for (const { name, view } of vectors) {
      window.clstDraw(view)
      await new Promise((drawn) => setTimeout(drawn))
      for (const each of await (${code})()) found.push(name + ': ' + each)
    }
    return found
  })(${JSON.stringify(views)})`)) as string[]
}

for (const theme of THEMES) {
  host.test(
    `every state and dialog is drawn and not clipped, ${theme} [feature: description/drawn]`,
    async () => {
      for (const width of measured(theme)) {
        const page = await studio.gallery({ theme, width })
        expect(await eachView(page, 'window.clstCut'), `${width} pixels`).toEqual([])
        await page.context().close()
      }
    },
  )

  host.test(`no barriers for people who see or hear otherwise, ${theme}`, async () => {
    for (const width of WIDTHS) {
      const page = await studio.gallery({ theme, width })
      await page.evaluate(axe.source)
      const views = width === WIDTHS[0] ? inTheme(theme) : inTheme()
      expect(await eachView(page, AXE, views), `${width} pixels`).toEqual([])
      await page.context().close()
    }
  })
}

/** All in one theme, and otherwise those in which all colours are. */
function inTheme(theme?: Theme): Vector[] {
  return theme === 'dark' ? vectors : vectors.filter(({ name }) => OTHER_THEMES.includes(name))
}

/**
 * Everything that axe finds against WCAG 2, levels A and AA. The colours inside of widgets are Photoshop's own: those of the
 * stand-ins are not judged.
 */
const AXE = `async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
  const rules = { 'color-contrast': { enabled: false } }
  const panel = document.getElementById('panel')
  const widgets = ['button', 'textfield', 'textarea', 'picker', 'checkbox', 'action-button', 'progressbar']
  const exclude = widgets.map((name) => ['sp-' + name])
  const found = [
    await axe.run(panel, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] }),
    await axe.run({ include: [['#panel']], exclude }, { runOnly: ['color-contrast'], resultTypes: ['violations'] }),
  ]
  return found.flatMap(({ violations }) => violations).flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => id + ' ' + html.slice(0, 160) + ' ' + failureSummary))
}`

host.test(
  '5,000 rows: a few are drawn, and those that are scrolled to [feature: history/paging]',
  async () => {
    const page = await studio.gallery()
    await page.evaluate(`window.clstDraw(${JSON.stringify(longHistory(5000))})`)
    const drawn = () => page.locator('.item').count()
    expect(await drawn()).toBeLessThan(25)
    await page.evaluate(`{ const list = document.querySelector('.list-scroll'); list.scrollTop = 2500 * 56 }`)
    await page.locator('[data-item="2500"]').waitFor()
    expect(await drawn()).toBeLessThan(25)
    const pressed = () => page.evaluate(`window.clstPressed.filter(([name]) => name === 'more').length`)
    expect(await pressed()).toBe(0)
    await page.evaluate(
      `{ const list = document.querySelector('.list-scroll'); list.scrollTop = list.scrollHeight }`,
    )
    await page.locator('[data-item="4999"]').waitFor()
    await expect.poll(pressed).toBe(1)
    await page.locator('[data-item="4999"]').click()
    expect(await page.evaluate(`window.clstPressed.at(-1)`)).toEqual(['select', 'history', '4999'])
    await page.context().close()
  },
)

function longHistory(count: number): unknown {
  const items = Array.from({ length: count }, (_, index) => ({
    key: String(index),
    title: `version ${index}`,
    subtitle: 'Ana · just now',
    icon: 'history',
    badge: `v${count - index}`,
    picture: { url: `/pictures/${index}`, key: String(index) },
    isCurrent: false,
    tone: 'muted',
    actions: [],
  }))
  const list = {
    kind: 'list',
    id: 'history',
    items,
    isMore: true,
    isLoading: false,
    selected: null,
    empty: '',
  }
  return { rows: [list], dialog: null, status: { icon: 'ok', text: '' } }
}

/** With CLST_WRITE_SHEETS=1 it is written to docs/images/panels; look at it then. */
host.test('the contact sheet', async () => {
  const isWritten = process.env.CLST_WRITE_SHEETS === '1'
  const shots: Buffer[] = []
  for (const theme of isWritten ? SHEET_THEMES : SHEET_THEMES.slice(0, 1)) {
    const page = await studio.gallery({ theme, width: SHEET_WIDTH, height: 400 })
    const shown = inTheme(theme)
    await page.evaluate(`window.clstDrawAll(${JSON.stringify(shown)})`)
    expect(await page.locator('.gallery-cell').count()).toBe(shown.length)
    // Pictures come a little later.
    const missing = `document.querySelectorAll('.picture:not(.is-hidden) .is-hidden').length`
    await expect.poll(() => page.evaluate(missing), { timeout: 30_000 }).toBe(0)
    if (isWritten) shots.push(await page.screenshot({ fullPage: true }))
    await page.context().close()
  }
  if (!isWritten) return
  const sheet = await studio.gallery({ width: SHEET_WIDTH, height: 400 })
  const sources = shots.map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`)
  const images = sources.map((source) => `<img style="display:block" src="${source}">`)
  await sheet.setContent(`<body style="margin:0">${images.join('')}</body>`)
  mkdirSync(dirname(SHEET), { recursive: true })
  writeFileSync(SHEET, await sheet.screenshot({ fullPage: true }))
  await sheet.context().close()
})

const SHEET_WIDTH = 8 * 238 + 8
const SHEET_THEMES = ['dark', 'darkest', 'light', 'lightest'] as const

const OTHER_THEMES = [
  'bridge-not-running',
  'modified',
  'outdated',
  'changed on disk',
  'results and errors',
  'under way',
  'history with more pages',
  'guard: unsaved-changes',
]
