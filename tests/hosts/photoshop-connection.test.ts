// @host photoshop: the shipped panel in Chromium, a strict fake of Photoshop
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import type { Fault } from './support/faults.js'
import { FaultyBridge } from './support/faulty-bridge.js'
import { photoshopStudio } from './support/photoshop/studio.js'

const studio = photoshopStudio()
const { host } = studio
/** A person whose bridge lets its clients down. */
const unlucky = join(temporaryFolder(), 'home')
let faulty: FaultyBridge

beforeAll(async () => {
  if (!host.isHere) return
  faulty = await FaultyBridge.start(studio.bridge, studio.folder)
  mkdirSync(unlucky)
  symlinkSync(faulty.home, join(unlucky, '.clst'))
})

host.test(
  'not running: one sentence and how it starts; it is found by itself, also at another port [feature: state/not-running] [feature: state/reconnects] [feature: faults/other-port]',
  async () => {
    studio.bridge.command('stop')
    const panel = await studio.open()
    await panel.openFile(studio.document('later.psd', 'one'))
    await panel.waitForState('bridge-not-running')
    expect(await panel.state.textContent()).toContain('clst bridge install')
    studio.bridge.start()
    await panel.waitForState('untracked')
    await panel.type('message', 'kept while the bridge is away')
    const { port } = studio.bridge.file
    studio.bridge.command('stop')
    await panel.page.waitForSelector('.state.is-greyed[data-state="untracked"]')
    studio.bridge.start()
    expect(studio.bridge.file.port).not.toBe(port)
    await panel.waitForState('untracked')
    await panel.button('First checkpoint').click()
    await panel.bar('Saved v001').waitFor()
    await panel.close()
  },
)

host.test('a discovery file that others can read is not trusted', async () => {
  const file = join(studio.home, '.clst/bridge.json')
  chmodSync(file, 0o644)
  const panel = await studio.open()
  await panel.waitForState('bridge-not-trusted')
  chmodSync(file, 0o600)
  await panel.state.locator('.state-line').click()
  await panel.waitForState('untitled')
  await panel.close()
})

host.test('another program at the port never sees the token [feature: faults/squatter]', async () => {
  faulty.squat()
  const from = faulty.seen.length
  const panel = await studio.open({ home: unlucky })
  await panel.waitForState('bridge-not-trusted')
  expect(faulty.seen.slice(from).filter(({ hadToken }) => hadToken)).toEqual([])
  await faulty.calm()
  await panel.state.locator('.state-line').click()
  await panel.waitForState('untitled')
  await panel.close()
})

const STATES: readonly [Fault, state: string, feature: string][] = [
  ['hangsUpHalfWay', 'bridge-away', '[feature: faults/hang-up]'],
  ['hangsUp', 'bridge-not-running', ''],
  ['oversized', 'bridge-away', '[feature: faults/oversized]'],
  ['wrongToken', 'bridge-refuses', '[feature: faults/wrong-token]'],
  ['notJson', 'bridge-away', ''],
  ['redirects', 'bridge-away', ''],
]
for (const [fault, state, feature] of STATES) {
  host.test(`a bridge whose answer is ${fault}: it says so, and goes on ${feature}`, async () => {
    faulty.behave(fault, { on: '/v1/bridge' })
    const panel = await studio.open({ home: unlucky })
    await panel.waitForState(state)
    await faulty.calm()
    await panel.state.locator('.state-line').click()
    await panel.waitForState('untitled')
    expect(faulty.seenElsewhere).toEqual([])
    await panel.close()
  })
}

host.test('an answer that takes seconds holds nothing up [feature: faults/slow]', async () => {
  faulty.behave('slow', { on: '/v1/context', milliseconds: 4000, times: 1 })
  const panel = await studio.open({ home: unlucky })
  await panel.openFile(studio.document('slow.psd', 'one'))
  await panel.waitForState('looking')
  const field = panel.page.locator('[data-section="help"] .section-head')
  await field.click()
  await panel.page.waitForSelector('[data-section="help"] .section-head[aria-expanded="true"]')
  expect(await panel.state.getAttribute('data-state')).toBe('looking')
  await panel.waitForState('untracked')
  await panel.close()
})

host.test('an answer that is lost: the version is there once', async () => {
  const panel = await studio.open({ home: unlucky })
  await panel.openFile(studio.document('once.psd', 'one'))
  await panel.waitForState('untracked')
  faulty.behave('hangsUpHalfWay', { on: `POST /v1/projects/${studio.projectKey}/checkpoints`, times: 1 })
  await panel.type('message', 'once')
  await panel.button('First checkpoint').click()
  await panel.bar('Saved v001').waitFor()
  const target = `/v1/projects/${studio.projectKey}/checkpoints?path=once.psd`
  expect((await studio.bridge.ask('GET', target)).document.checkpoints).toHaveLength(1)
  await panel.close()
})
