// @host photoshop: the shipped panel in Chromium, a strict fake of Photoshop
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatePlugin } from '@clst/photoshop-uxp'
import { afterAll, beforeAll, expect } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { requireChromium } from './support/hosts.js'
import { panelInputs } from './support/photoshop/inputs.js'
import { PhotoshopBrowser } from './support/photoshop/photoshop-page.js'

const host = requireChromium()
const folder = temporaryFolder()
const home = join(folder, 'home')
mkdirSync(home)
const bridge = new TestBridge(join(home, '.clst'), folder)
const shows = join(folder, 'shows')
let browser: PhotoshopBrowser

beforeAll(async () => {
  if (!host.isHere) return
  bridge.start()
  mkdirSync(shows)
  await bridge.makeProject(shows)
  const files = generatePlugin(panelInputs())
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  browser = await PhotoshopBrowser.start(host.program, { files: () => files, home, temporary })
})

afterAll(() => browser?.stop())

function document(name: string, content: string): string {
  const path = join(shows, name)
  writeFileSync(path, content)
  return path
}

host.test(
  'the first checkpoint by its button, the next by Enter [feature: state/line] [feature: state/untracked] [feature: checkpoint/message]',
  async () => {
    const panel = await browser.open()
    await panel.openFile(document('poster.psd', 'one'))
    await panel.waitForState('untracked')
    await panel.type('message', 'the sky')
    await panel.button('First checkpoint').click()
    await panel.waitForState('normal')
    expect(await panel.state.textContent()).toContain('Up to date: v001')
    await panel.paint('two')
    await panel.waitForState('unsaved-changes')
    await panel.type('message', 'a second sky')
    await panel.page.keyboard.press('Enter')
    await panel.page.waitForSelector('.bar-text:has-text("Saved v002")')
    await panel.close()
  },
)
