import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPathNames } from './paths.js'

const root = resolve('/films/robot')

describe.skipIf(process.platform === 'win32')('createPathNames', () => {
  test('names files as they are typed in the project folder', () => {
    const names = createPathNames(root, root, 'clst')
    expect(names.show('textures/rust.png')).toBe('textures/rust.png')
    expect(names.command('revert', ['my scene.blend'], '--to', 'v002')).toBe(
      "clst revert 'my scene.blend' --to v002",
    )
    expect(names.command('checkpoint', [], '--all')).toBe('clst checkpoint --all')
  })

  test('names files as they are typed in a folder of the project', () => {
    const names = createPathNames(root, resolve(root, 'textures'), 'clst')
    expect(names.show('textures/rust.png')).toBe('rust.png')
    expect(names.show('scene.blend')).toBe('../scene.blend')
    expect(names.command('history', ['scene.blend'])).toBe('clst history ../scene.blend')
  })

  test('from elsewhere, shows what the project calls them, and types them in full', () => {
    for (const cwd of ['/films', '/films/robot-2', '/']) {
      const names = createPathNames(root, resolve(cwd), 'clst --project robot.clst')
      expect(names.show('textures/rust.png')).toBe('textures/rust.png')
      expect(names.command('history', ['a.psd'])).toBe('clst --project robot.clst history /films/robot/a.psd')
    }
  })

  test('a folder whose name begins with two dots lies inside', () => {
    const names = createPathNames(root, resolve(root, '..old'), 'clst')
    expect(names.show('..old/a.psd')).toBe('a.psd')
  })

  test('shows control characters', () => {
    expect(createPathNames(root, root, 'clst').show('a\nb\u001b[2J.psd')).toBe('a\\nb\\e[2J.psd')
  })
})
