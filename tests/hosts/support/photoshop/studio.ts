/** A person at a computer with a project, a real bridge, and Photoshop with the panel. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatePlugin } from '@clst/photoshop-uxp'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { TestBridge } from '../../../helpers/bridge.js'
import { temporaryFolder } from '../../../helpers/clst.js'
import { requireChromium } from '../hosts.js'
import { panelInputs } from './inputs.js'
import { type Look, PhotoshopBrowser, type PhotoshopPage, type Respond } from './photoshop-page.js'

export interface StudioOptions {
  /** `.clst` in it has the discovery file; one of its own when absent. */
  readonly home?: string
  /** Instead of a bridge; then none is started and there is no project. */
  readonly respond?: Respond
  /** Of the plug-in, from the description of the checkout when absent. */
  readonly files?: () => ReadonlyMap<string, string | Uint8Array>
}

/** Call it once in a test file. */
export function photoshopStudio({ home: given, respond, files }: StudioOptions = {}) {
  const host = requireChromium()
  const folder = temporaryFolder()
  const home = given ?? join(folder, 'home')
  const shows = join(folder, 'shows')
  const temporary = join(folder, 'temporary')
  for (const path of [home, shows, temporary]) mkdirSync(path, { recursive: true })
  const bridge = respond === undefined ? new TestBridge(join(home, '.clst'), folder) : undefined
  let browser: PhotoshopBrowser | undefined
  let projectKey = ''

  beforeAll(async () => {
    if (!host.isHere) return
    bridge?.start()
    projectKey = (await bridge?.makeProject(shows)) ?? ''
    const made = files ?? (() => (plugin ??= generatePlugin(panelInputs())))
    const options = { files: made, home, temporary, ...(respond === undefined ? {} : { respond }) }
    browser = await PhotoshopBrowser.start(host.program, options)
  })
  afterAll(() => browser?.stop())

  return {
    host,
    folder,
    home,
    shows,
    temporary,
    get bridge(): TestBridge {
      if (bridge === undefined) throw new Error('There is no bridge here.')
      return bridge
    },
    get projectKey(): string {
      return projectKey
    },
    /** A Photoshop with the panel in front. */
    open(look: Look = {}): Promise<PhotoshopPage> {
      if (browser === undefined) throw new Error('Chromium was not started.')
      return browser.open(look)
    },
    /** A page that draws views with the renderer of the panel. */
    gallery(look: Omit<Look, 'home'> = {}): Promise<Page> {
      if (browser === undefined) throw new Error('Chromium was not started.')
      return browser.gallery(look)
    },
    /** Writes a document into the project. */
    document(name: string, content: string): string {
      const path = join(shows, name)
      writeFileSync(path, content)
      return path
    },
  }
}

let plugin: ReadonlyMap<string, string | Uint8Array> | undefined
