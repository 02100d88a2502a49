/** Each promise has a test, and those that no other file is about have it here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededBytes } from '@clst/sdk/testing'
import { describe, expect, test } from 'vitest'
import { PROMISES } from './promises.js'
import { Team } from './support/team.js'

const titles = (file: string) =>
  [...readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8').matchAll(TITLE)].map(
    ([, text]) => text,
  )

/** A test that is left out holds nothing. */
const TITLE = /\b(?:test|describe)(?:\.each\(.*\))?\(\s*'((?:[^'\\]|\\.)*)'/g

describe('what is promised', () => {
  test.each(PROMISES)('$part: $promise', ({ tests }) => {
    for (const [file, title] of tests) {
      expect(titles(file).filter((each) => each?.includes(title))).not.toEqual([])
    }
  })
})

test('the same bytes of two people go up once', async () => {
  const team = await Team.open()
  try {
    await team.publish()
    const bo = await team.join('Bo', 'Supervisor')
    const bytes = seededBytes(11, 2 << 20)
    await team.ada.save({ 'ada.bin': bytes }, 'by Ada')
    expect((await team.ada.sync()).pushed.bytes).toBeGreaterThan(2 << 20)
    await bo.sync()
    await bo.save({ 'bo.bin': Buffer.from(bytes) }, 'by Bo')
    expect((await bo.sync()).pushed.bytes).toBe(0)
  } finally {
    await team.close()
  }
})

test('a newly assigned file brings all that it needs, however far that reaches', async () => {
  const team = await Team.open()
  try {
    const { ada } = team
    const names = ['shot.txt', 'rig.txt', 'mesh.txt', 'lib/map.txt', 'other.txt']
    await ada.save(Object.fromEntries(names.map((name) => [name, name])))
    await ada.project.dependencies.add(['shot.txt'], ['rig.txt'])
    await ada.project.dependencies.add(['rig.txt'], ['mesh.txt', 'lib'])
    await team.publish()
    const bo = await team.join('Bo', 'Artist')
    const isHere = async (path: string) => {
      const output = join(bo.folder, 'out.txt')
      const done = bo.project.exportVersion(path, { output, overwrite: true })
      return done.then(
        () => true,
        ({ code }) => code !== 'chunk-missing',
      )
    }
    for (const name of names) expect(await isHere(name)).toBe(false)
    await ada.sync()
    await ada.project.studio.assign('shot.txt', 'Bo', ada.link)
    await bo.sync()
    for (const name of names) expect(await isHere(name)).toBe(name !== 'other.txt')
  } finally {
    await team.close()
  }
})

test('after a sync each file shows its state', async () => {
  const team = await Team.open()
  try {
    const { ada } = team
    await ada.save(
      { 'normal.txt': '1', 'modified.txt': '1', 'outdated.txt': '1', 'rebuild.txt': '1' },
      'first',
    )
    await team.publish()
    const bo = await team.join('Bo', 'Supervisor')
    for (const path of ['normal.txt', 'modified.txt', 'outdated.txt']) {
      await bo.project.studio.withContents(bo.link, () => bo.project.revert(path))
    }
    bo.write('modified.txt', 'my work')
    bo.write('untracked.txt', 'new')
    await ada.save({ 'outdated.txt': '2' }, 'second')
    await ada.sync()
    await bo.sync()
    for (const state of ['normal', 'modified', 'outdated', 'untracked', 'rebuild']) {
      expect(await bo.state(`${state}.txt`)).toBe(state)
    }
  } finally {
    await team.close()
  }
})
