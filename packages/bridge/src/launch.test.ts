import { expect, test } from 'vitest'
import { launch, launcherFor } from './launch.js'

test.each([
  ['linux', 'xdg-open', ['/p/a & b.psd']],
  ['darwin', 'open', ['/p/a & b.psd']],
  ['win32', 'explorer.exe', ['"/p/a & b.psd"']],
] as const)('on %s a name is one argument', (platform, command, args) => {
  expect(launcherFor('/p/a & b.psd', platform)).toMatchObject({ command, args })
})

test('says so when the system has no program for it', async () => {
  const path = process.env.PATH
  process.env.PATH = ''
  try {
    expect(await launch('/p/a.psd', 'linux')).toBe(false)
  } finally {
    process.env.PATH = path
  }
})
