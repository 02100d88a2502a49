// @host photoshop: the shipped panel in Chromium, a strict fake of Photoshop
import { join } from 'node:path'
import { generatePlugin } from '@clst/photoshop-uxp'
import { expect } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { ADDED, extendDescription } from './support/extended-description.js'
import { panelInputs } from './support/photoshop/inputs.js'
import { photoshopStudio } from './support/photoshop/studio.js'

const { openapi, panel: description } = extendDescription(join(temporaryFolder(), 'extended'))
const files = generatePlugin(panelInputs(description, openapi))
const studio = photoshopStudio({ files: () => files })

studio.host.test(
  'a new operation and a new button work without a line of code [feature: description/new-operation]',
  async () => {
    const panel = await studio.open()
    await panel.openFile(studio.document('proved.psd', 'one'))
    await panel.waitForState('untracked')
    await panel.type('message', 'the only one')
    await panel.button('First checkpoint').click()
    await panel.waitForState('normal')
    await panel.button(ADDED.label).click()
    await panel.bar(ADDED.done).waitFor()
    await panel.page.locator(`[data-section="${ADDED.section}"] .section-head`).click()
    const titles = panel.page.locator(`[data-list="${ADDED.list}"] .item-title`)
    await titles.first().waitFor()
    expect(await titles.allTextContents()).toEqual(['the only one'])
    await panel.close()
  },
)
