/** The shipped panel of Photoshop in a real Chromium: what it shows, and what a person does with it. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { PageServer, type Theme } from './page-server.js'

/** What the panel asks the bridge, as UXP would send it. */
export interface Asked {
  readonly id: number
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export interface Answered {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  /** Base 64. */
  readonly body: string
  /** Whether that is all, the connection broke, or more would have come for ever. */
  readonly end: 'complete' | 'broken' | 'endless'
}

/** Answers a request; null: nobody listens. */
export type Respond = (asked: Asked) => Promise<Answered | null>

export interface PageOptions {
  readonly files: () => ReadonlyMap<string, string | Uint8Array>
  /** The home folder, with `.clst/bridge.json`. */
  readonly home: string
  readonly temporary: string
  /** Instead of the bridge. */
  readonly respond?: Respond
}

/** How the panel is opened. */
export interface Look {
  readonly theme?: Theme
  readonly width?: number
  readonly height?: number
  /** Of somebody else. */
  readonly home?: string
  /** The plug-in is loaded, and its panel was never opened. */
  readonly isClosed?: boolean
}

/** As much of an answer as is handed to the page. */
const MOST_BYTES = 6 * 1024 * 1024

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** One browser and one server for a test file; `open` opens a Photoshop with the panel. */
export class PhotoshopBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly server: PageServer,
    private readonly options: PageOptions,
  ) {}

  static async start(program: string, options: PageOptions): Promise<PhotoshopBrowser> {
    const executablePath = program.startsWith('/') ? program : `/usr/bin/${program}`
    const [browser, server] = await Promise.all([
      chromium.launch({ executablePath, headless: true, args: FLAGS }),
      PageServer.start(options.files),
    ])
    return new PhotoshopBrowser(browser, server, options)
  }

  async open({
    theme = 'dark',
    width = 300,
    height = 700,
    home = this.options.home,
    isClosed = false,
  }: Look = {}) {
    const context = await this.browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    const panel = new PhotoshopPage(page)
    await panel.prepare({ ...this.options, home }, isClosed)
    await page.goto(this.server.address(theme))
    if (!isClosed) await page.waitForSelector('.state')
    return panel
  }

  /** A page that draws views; whoever opens it closes its context. */
  async gallery({ theme = 'dark', width = 300, height = 700 }: Omit<Look, 'home'> = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    await page.goto(this.server.gallery(theme))
    while (!(await page.evaluate('window.clstDraw !== undefined'))) await page.waitForTimeout(20)
    return page
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
  }
}

export class PhotoshopPage {
  /** Everything that was thrown in the page, and that Chromium complained about. */
  readonly complaints: string[] = []
  /** Hosts other than this computer that were asked for. */
  readonly strangers: string[] = []
  readonly copied: string[] = []
  private readonly running = new Map<number, () => void>()

  constructor(readonly page: Page) {}

  async prepare({ home, temporary, respond }: PageOptions, isClosed: boolean): Promise<void> {
    const { page } = this
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
    await page.route('**', (route) => {
      const { hostname } = new URL(route.request().url())
      if (hostname === '127.0.0.1') return route.continue()
      this.strangers.push(hostname)
      return route.abort()
    })
    await page.exposeFunction('clstRead', async (path: string) => {
      return readFile(path).then(
        (bytes) => bytes.toString('base64'),
        () => null,
      )
    })
    await page.exposeFunction('clstWrite', (path: string, bytes: string) => writeFile(path, bytes, 'base64'))
    await page.exposeFunction('clstRemove', (path: string) => rm(path))
    await page.exposeFunction('clstFetch', respond ?? ((asked: Asked) => this.send(asked)))
    await page.exposeFunction('clstAbort', (id: number) => this.running.get(id)?.())
    await page.exposeFunction('clstCopied', (text: string) => void this.copied.push(text))
    const setup = { home, temporary, version: '26.0.0', isClosed }
    await page.addInitScript(`window.clstSetup = ${JSON.stringify(setup)}`)
  }

  /** Plain HTTP without `Origin`, as UXP sends it. */
  private send({ id, method, url, headers, body }: Asked): Promise<Answered | null> {
    return new Promise((resolve) => {
      const sent = request(url, { method, headers: { ...headers }, agent: false }, (response) => {
        const pieces: Buffer[] = []
        let length = 0
        const answer = (end: Answered['end']) => {
          this.running.delete(id)
          const pairs = Object.entries(response.headers).map(
            ([name, value]) => [name, String(value)] as const,
          )
          const body = Buffer.concat(pieces).toString('base64')
          resolve({ status: response.statusCode ?? 0, headers: pairs, body, end })
        }
        response.on('data', (piece: Buffer) => {
          pieces.push(piece)
          length += piece.length
          if (length < MOST_BYTES) return
          answer('endless')
          sent.destroy()
        })
        response.on('error', () => answer('broken'))
        response.on('end', () => answer('complete'))
      })
      this.running.set(id, () => void sent.destroy())
      sent.on('error', () => resolve(null))
      sent.end(body ?? undefined)
    })
  }

  /** Runs something in Photoshop: `photoshop` is the fake. */
  photoshop(code: string): Promise<unknown> {
    return this.page.evaluate(`(async (photoshop) => { ${code} })(window.clstPhotoshop)`)
  }

  /** As from Photoshop's menu. */
  async openFile(path: string): Promise<void> {
    await this.photoshop(`await photoshop.documents.openFromMenu(${JSON.stringify(path)})`)
  }

  async paint(content: string): Promise<void> {
    await this.photoshop(`photoshop.documents.front.paint(${JSON.stringify(content)})`)
  }

  /** What the document in front holds. */
  async painted(): Promise<unknown> {
    return this.photoshop('return new TextDecoder().decode(photoshop.documents.front.bytes)')
  }

  get state(): Locator {
    return this.page.locator('.state')
  }

  button(label: string): Locator {
    return this.page.locator('.button:visible', { hasText: new RegExp(`^\\s*${label}\\s*$`) })
  }

  field(id: string): Locator {
    return this.page.locator(`[data-field="${id}"]`)
  }

  async type(id: string, text: string): Promise<void> {
    await this.field(id).locator('input, textarea').first().fill(text)
  }

  bar(text: RegExp | string): Locator {
    return this.page.locator('.bar-text', { hasText: text })
  }

  item(key: string): Locator {
    return this.page.locator(`[data-item="${key}"]`)
  }

  async waitForState(key: string): Promise<void> {
    await this.page.waitForSelector(`.state[data-state="${key}"]:not(.is-greyed)`)
  }

  /** Nothing was done against the rules of UXP, nothing was thrown, and nobody else was asked. */
  async close(): Promise<void> {
    expect(await this.photoshop('return photoshop.mistakes()')).toEqual([])
    expect(this.complaints, this.complaints.join('\n')).toEqual([])
    expect(this.strangers).toEqual([])
    await this.page.context().close()
  }
}
