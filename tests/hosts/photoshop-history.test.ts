// @host photoshop: the shipped panel in Chromium, a strict fake of Photoshop
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { PhotoshopPage } from './support/photoshop/photoshop-page.js'
import { photoshopStudio } from './support/photoshop/studio.js'

const studio = photoshopStudio()
const { host } = studio

/** A document with three versions, the panel in front of it. */
async function withHistory(name: string): Promise<{ panel: PhotoshopPage; path: string }> {
  const path = studio.document(name, 'one')
  const target = `/v1/projects/${studio.projectKey}/checkpoints`
  for (const content of ['one', 'two', 'three']) {
    studio.document(name, content)
    await studio.bridge.job('POST', target, { paths: [name], message: `the ${content}` })
  }
  const panel = await studio.open()
  await panel.openFile(path)
  await panel.waitForState('normal')
  await version(panel, 'v003').waitFor()
  return { panel, path }
}

function version(panel: PhotoshopPage, badge: string) {
  return panel.page.locator('[data-list="history"] .item', { hasText: badge })
}

/** Presses what can be done with a version. */
async function act(panel: PhotoshopPage, badge: string, label: string): Promise<void> {
  await version(panel, badge).click()
  await panel.button(label).click()
}

host.test('newest first, with words, and the open one marked [feature: history/rows]', async () => {
  const { panel } = await withHistory('rows.psd')
  const rows = panel.page.locator('[data-list="history"] .item')
  const titles = await rows.locator('.item-title').allTextContents()
  expect(titles).toEqual(['the three', 'the two', 'the one'])
  const current = await panel.page.locator('.item.is-current .item-badge').allTextContents()
  expect(current).toEqual(['v003'])
  expect(await rows.first().locator('.item-subtitle').textContent()).toMatch(/ · (just now|1 min ago)/)
  await panel.close()
})

host.test(
  'revert: the guard lets unsaved changes be kept, or discarded; then the file is open as it was [feature: history/revert] [feature: history/guards]',
  async () => {
    const { panel, path } = await withHistory('guarded.psd')
    await panel.paint('unsaved')
    await panel.waitForState('unsaved-changes')
    await act(panel, 'v001', 'Revert')
    await panel.page.waitForSelector('.dialog[data-dialog="guard:unsaved-changes"]')
    await panel.button('Cancel').click()
    await panel.page.waitForSelector('.dialog', { state: 'detached' })
    expect([await panel.painted(), readFileSync(path, 'utf8')]).toEqual(['unsaved', 'three'])
    await act(panel, 'v001', 'Revert')
    await panel.button('Discard').click()
    await panel.bar('This is v001 now').waitFor()
    expect([await panel.painted(), readFileSync(path, 'utf8')]).toEqual(['one', 'one'])
    expect(await panel.photoshop('return photoshop.documents.open.length')).toBe(1)
    await panel.waitForState('pinned')
    await panel.close()
  },
)

host.test('the state line of an older version goes back to the newest [feature: state/pinned]', async () => {
  const { panel } = await withHistory('pinned.psd')
  await act(panel, 'v002', 'Revert')
  await panel.waitForState('pinned')
  await panel.state.locator('.state-line').click()
  await panel.waitForState('normal')
  expect(await panel.painted()).toBe('three')
  await panel.close()
})

host.test('a copy of a version opens beside the document [feature: history/open-copy]', async () => {
  const { panel } = await withHistory('copied.psd')
  await act(panel, 'v001', 'Open a copy')
  await panel.waitForState('opened')
  expect(await panel.painted()).toBe('one')
  expect(await panel.photoshop('return photoshop.documents.open.length')).toBe(2)
  await panel.close()
})

host.test(
  'details, and delete to the trash [feature: history/details] [feature: history/delete]',
  async () => {
    const { panel } = await withHistory('deleted.psd')
    await act(panel, 'v001', 'Details')
    await panel.page.waitForSelector('.dialog .note-text:has-text("the one")')
    await panel.button('Close').click()
    await act(panel, 'v001', 'Delete')
    await panel.page.locator('.dialog').getByText('Delete v001?').waitFor()
    await panel.button('Delete').click()
    await version(panel, 'v001').waitFor({ state: 'detached' })
    await panel.bar('v001 is in the trash').waitFor()
    await panel.close()
  },
)

host.test(
  'a revert while another plug-in holds Photoshop says so, and the versions are as they were',
  async () => {
    const { panel } = await withHistory('held.psd')
    await panel.photoshop('photoshop.modal.isTaken = true')
    await act(panel, 'v001', 'Revert')
    await panel.bar('Photoshop is busy with something else').waitFor()
    expect(await panel.painted()).toBe('three')
    // The file on the disk is the older version now; the bar offers to open it.
    await panel.photoshop('photoshop.modal.isTaken = false')
    await panel.page.locator('[data-bar="changed-on-disk"]').waitFor()
    await panel.button('Open it from the disk').click()
    await expect.poll(() => panel.painted()).toBe('one')
    await panel.close()
  },
)
