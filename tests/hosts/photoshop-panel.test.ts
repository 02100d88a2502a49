// @host photoshop: the shipped panel in Chromium, a strict fake of Photoshop
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { photoshopStudio } from './support/photoshop/studio.js'

const studio = photoshopStudio()
const { host } = studio

host.test(
  'the first checkpoint by its button, the next by Enter [feature: state/untracked] [feature: checkpoint/message] [feature: checkpoint/saves-first]',
  async () => {
    const panel = await studio.open()
    const path = studio.document('poster.psd', 'one')
    await panel.openFile(path)
    await panel.waitForState('untracked')
    await panel.type('message', 'the sky')
    await panel.button('First checkpoint').click()
    await panel.waitForState('normal')
    expect(await panel.state.textContent()).toContain('Up to date: v001')
    await panel.paint('two')
    await panel.waitForState('unsaved-changes')
    expect(await panel.button('Save and create checkpoint').count()).toBe(1)
    await panel.type('message', 'a second sky')
    await panel.page.keyboard.press('Enter')
    await panel.bar('Saved v002').waitFor()
    expect(readFileSync(path, 'utf8')).toBe('two')
    await panel.close()
  },
)

host.test(
  'the state line makes the checkpoint, asks for a message, and takes a picture along [feature: state/line] [feature: state/modified] [feature: checkpoint/preview]',
  async () => {
    const panel = await studio.open()
    await panel.openFile(studio.document('lamp.psd', 'one'))
    await panel.waitForState('untracked')
    await panel.state.locator('.state-line').click()
    await panel.page.waitForSelector('.dialog[data-dialog="action:checkpoint"]')
    await panel.page.locator('.dialog [data-field="message"] input').fill('a lamp')
    await panel.button('Create checkpoint').click()
    await panel.waitForState('normal')
    const [{ path, hasPreview }] = await versions('lamp.psd')
    expect([path, hasPreview]).toEqual(['lamp.psd', true])
    // The picture that was captured is gone when it has been handed over.
    await expect.poll(() => readdirSync(studio.temporary)).toEqual([])
    await panel.page.waitForSelector('.item .picture-image[src^="data:image/jpeg"]:not(.is-hidden)')
    writeFileSync(join(studio.shows, 'lamp.psd'), 'changed by a script')
    await panel.waitForState('modified')
    await panel.close()
  },
)

host.test('a status goes with the checkpoint [feature: checkpoint/status]', async () => {
  const panel = await studio.open()
  await panel.openFile(studio.document('door.psd', 'one'))
  await panel.waitForState('untracked')
  const picker = panel.field('status').locator('select')
  await picker.selectOption({ index: 1 })
  const chosen = await picker.locator('option').nth(1).textContent()
  await panel.type('message', 'a door')
  await panel.button('First checkpoint').click()
  await panel.waitForState('normal')
  expect((await versions('door.psd'))[0]?.status).toBe(chosen)
  await panel.close()
})

host.test('what is typed stays while the panel is drawn anew', async () => {
  const panel = await studio.open()
  const path = studio.document('typing.psd', 'one')
  await panel.openFile(path)
  await panel.waitForState('untracked')
  const field = panel.field('message').locator('input').first()
  await field.pressSequentially('half a sen')
  await panel.paint('two')
  await panel.button('Save and create checkpoint').or(panel.button('First checkpoint')).first().waitFor()
  await field.pressSequentially('tence')
  expect(await field.inputValue()).toBe('half a sentence')
  expect(await panel.page.evaluate('document.activeElement.tagName')).toBe('SP-TEXTFIELD')
  await panel.close()
})

host.test(
  'changed on disk by another program: a bar, and a guard before the next save [feature: state/changed-on-disk]',
  async () => {
    const panel = await studio.open()
    const path = studio.document('shared.psd', 'one')
    await panel.openFile(path)
    await panel.waitForState('untracked')
    await panel.paint('mine')
    writeFileSync(path, 'of another program')
    await panel.page.waitForSelector('[data-bar="changed-on-disk"]')
    await panel.type('message', 'mine')
    await panel.page.keyboard.press('Enter')
    await panel.page.waitForSelector('.dialog[data-dialog="guard:changed-on-disk"]')
    await panel.button('Open it from the disk, without my changes').click()
    await expect.poll(() => panel.painted()).toBe('of another program')
    await panel.page.waitForSelector('[data-bar="changed-on-disk"]', { state: 'detached' })
    expect(readFileSync(path, 'utf8')).toBe('of another program')
    await panel.close()
  },
)

host.test('a document without a file is saved where Photoshop asks for it', async () => {
  const panel = await studio.open()
  await panel.photoshop(`photoshop.documents.newFromMenu('Untitled-1', 'new')`)
  await panel.waitForState('untitled')
  const path = join(studio.shows, 'named.psd')
  await panel.photoshop(`photoshop.documents.saveDialogPath = ${JSON.stringify(path)}`)
  await panel.state.locator('.state-line').click()
  await panel.waitForState('untracked')
  expect(readFileSync(path, 'utf8')).toBe('new')
  await panel.close()
})

host.test(
  'not in a project: it makes one [feature: state/no-project] [feature: project/create]',
  async () => {
    const panel = await studio.open()
    const path = join(studio.folder, 'elsewhere.psd')
    writeFileSync(path, 'one')
    await panel.openFile(path)
    await panel.waitForState('none')
    await panel.state.locator('.state-line').click()
    await panel.button('Make a project').click()
    await panel.waitForState('untracked')
    await panel.close()
  },
)

host.test('the report has no token and no names of files [feature: upkeep/report]', async () => {
  const panel = await studio.open()
  await panel.openFile(studio.document('secret-name.psd', 'one'))
  await panel.waitForState('untracked')
  await panel.photoshop(`photoshop.entrypoints.invokeMenu('clst', 'copyReport')`)
  await panel.bar('The report is on the clipboard').waitFor()
  const [report = ''] = panel.copied
  expect(report).toContain('Photoshop 26.0.0')
  expect(report).not.toContain('secret-name')
  expect(report).not.toContain(studio.bridge.file.token)
  await panel.close()
})

host.test('while another plug-in holds Photoshop, saving is refused with a sentence', async () => {
  const panel = await studio.open()
  await panel.openFile(studio.document('held.psd', 'one'))
  await panel.waitForState('untracked')
  await panel.paint('two')
  await panel.type('message', 'held')
  await panel.photoshop('photoshop.modal.isTaken = true')
  await panel.page.keyboard.press('Enter')
  await panel.bar('Photoshop is busy with something else').waitFor()
  await panel.photoshop('photoshop.modal.isTaken = false')
  await panel.field('message').locator('input').first().press('Enter')
  await panel.bar('Saved v001').waitFor()
  await panel.close()
})

host.test(
  'the command shows the panel before it asks anything [feature: host/shortcut] [feature: host/menus]',
  async () => {
    const panel = await studio.open()
    await panel.openFile(studio.document('by-key.psd', 'one'))
    await panel.waitForState('untracked')
    await panel.photoshop('photoshop.hidePanel()')
    await panel.photoshop(`photoshop.entrypoints.runCommand('checkpoint')`)
    await panel.page.waitForSelector('.dialog[data-dialog="action:checkpoint"]')
    expect(await panel.photoshop('return photoshop.isPanelSeen')).toBe(true)
    await panel.page.locator('.dialog [data-field="message"] input').fill('by a key')
    await panel.button('Create checkpoint').click()
    await panel.waitForState('normal')
    await panel.close()
  },
)

host.test('where Photoshop does not show the panel, the command says so and does nothing', async () => {
  const panel = await studio.open()
  await panel.openFile(studio.document('unseen.psd', 'one'))
  await panel.waitForState('untracked')
  await panel.type('message', 'a sentence')
  await panel.photoshop(`photoshop.hidePanel(); photoshop.panelRefusal = 'not now'`)
  await panel.photoshop(`photoshop.entrypoints.runCommand('checkpoint')`)
  await expect
    .poll(() => panel.photoshop('return photoshop.alerts'))
    .toEqual([
      'Photoshop did not show the clst panel, so nothing was done. Open it under Plugins › clst, then try again.',
    ])
  await panel.photoshop('photoshop.showPanel()')
  await panel.waitForState('untracked')
  expect(await panel.field('message').locator('input').first().inputValue()).toBe('a sentence')
  await panel.close()
})

host.test('the command opens a panel that was never open', async () => {
  const panel = await studio.open({ isClosed: true })
  await panel.openFile(studio.document('first.psd', 'one'))
  expect(await panel.state.count()).toBe(0)
  await panel.photoshop(`photoshop.entrypoints.runCommand('checkpoint')`)
  await panel.waitForState('untracked')
  expect(await panel.photoshop('return photoshop.isPanelSeen')).toBe(true)
  await panel.close()
})

// biome-ignore lint/suspicious/noExplicitAny: what a version holds is the contract's affair
async function versions(path: string): Promise<any[]> {
  const target = `/v1/projects/${studio.projectKey}/checkpoints?path=${encodeURIComponent(path)}`
  const { document } = await studio.bridge.ask('GET', target)
  return document.checkpoints
}
