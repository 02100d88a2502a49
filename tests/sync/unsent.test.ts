/** At the end of a sync the studio hears what it did not get: `clst-server usage` shows it. */
import { ClstError } from '@clst/sdk'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Team } from './support/team.js'

let team: Team
beforeEach(async () => {
  team = await Team.open()
  await team.ada.save({ 'shot/scene.blend': 'first' })
  await team.publish()
})
afterEach(() => team.close())

test('a studio hears after each sync what is held back, and what is not any more', async () => {
  const { ada } = team
  const bo = await team.join('Bo', 'Admin')
  const told: { changes: number; bytes: number }[] = []
  bo.link = { ...bo.link, tellUnsent: async (unsent) => void told.push(unsent) }
  await bo.sync()
  expect(told).toEqual([{ changes: 0, bytes: 0 }])
  await ada.save({ 'shot/new.blend': 'of Ada' })
  await bo.save({ 'shot/new.blend': 'of Bo, who did not know' })
  await ada.sync()
  const { conflicts } = await bo.sync()
  expect(conflicts).toHaveLength(1)
  expect(told).toHaveLength(2)
  expect(told[1]?.changes).toBeGreaterThan(0)
  expect(told[1]?.bytes).toBeGreaterThan(0)
  await bo.project.studio.resolve(conflicts[0]?.id ?? '', { how: 'rename', name: 'other.blend' })
  await bo.sync()
  expect(told.at(-1)).toEqual({ changes: 0, bytes: 0 })
})

test('a sync is done also where an older studio does not take that', async () => {
  const { ada } = team
  let asked = 0
  const tellUnsent = async () => {
    asked++
    throw new ClstError('not-found', 'There is nothing at this address.')
  }
  ada.link = { ...ada.link, tellUnsent }
  await ada.save({ 'shot/scene.blend': 'second' })
  expect((await ada.sync()).pushed.changes).toBeGreaterThan(0)
  expect([asked, ada.project.studio.state().syncedAt !== null]).toEqual([1, true])
})
