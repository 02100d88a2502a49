import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openProject } from '@clst/sdk'
import { FaultyFileSystem, nodeFileSystem, type TemporaryProject, temporaryProject } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectFailure, expectSentence, expectSound } from '../helpers/failures.js'

/** Names that break quoting, patterns, paths or statements somewhere. */
const ODD_NAMES = [
  "it's.blend",
  '100%_of_it.blend',
  'a*b?[c].blend',
  'a"b.blend',
  '; DROP TABLE asset; --.blend',
  ' leading and trailing .x ',
  '#hash.blend',
  '!bang.blend',
  '-dash.blend',
  '...',
  'new\nline.blend',
  '__proto__',
  '🎬 Szene – ÄÖÜ.blend',
  '\u202egnp.exe',
  'back\\slash.blend',
  'comma,colon:.blend',
].filter((name) => process.platform !== 'win32' || !/[<>:"\\|?*\n]|[. ]$/.test(name))

let temporary: TemporaryProject
beforeEach(async () => {
  temporary = await temporaryProject()
})
afterEach(() => temporary.remove())

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
const untracked = async () => (await temporary.project.status()).items.map(({ path }) => path)

describe('odd names', () => {
  test('are found by themselves, and by nothing else', async () => {
    const { project, write } = temporary
    for (const name of ODD_NAMES) write(`odd/${name}`, name)
    await project.checkpoint(['odd'], { message: 'odd' })
    for (const name of ODD_NAMES) {
      const { items } = await project.search(`name:${quoted(name)}`)
      expect(items.map(({ path }) => path)).toEqual([`odd/${name}`])
      // Without quotes it may mean something else, and may be refused, but never breaks.
      await project.search(name).catch((error: Error) => expectSentence(error.message))
    }
    await expectSound(project)
  })

  test('can be ignored by a rule that says just them', async () => {
    const { project, write } = temporary
    for (const name of ODD_NAMES) write(`odd/${name}`, name)
    const before = await untracked()
    for (const name of ODD_NAMES.filter((each) => !/[\n?]/.test(each))) {
      const rule = name
        .replace(/[\\*[\]]/g, '\\$&')
        .replace(/^[!#]/, '\\$&')
        .replace(/ $/, '\\ ')
      await project.ignore.add([rule])
      expect(await untracked(), rule).toEqual(before.filter((path) => path !== `odd/${name}`))
      await project.ignore.remove([rule])
    }
  })

  test('of folders do not change what a .clstignore in them means', async () => {
    const { write } = temporary
    for (const [index, name] of ODD_NAMES.entries()) {
      write(`${name}-${index}/.clstignore`, 'hidden\n/sub/*\n!sub/seen\n')
      for (const file of ['hidden', 'seen', 'sub/hidden', 'sub/other', 'sub/seen'])
        write(`${name}-${index}/${file}`, file)
    }
    write('hidden', 'seen from here')
    const expected = ODD_NAMES.flatMap((name, index) =>
      ['.clstignore', 'seen', 'sub/seen'].map((file) => `${name}-${index}/${file}`),
    )
    expect(await untracked()).toEqual([...expected, 'hidden'].sort())
  })
})

describe('what is no search', () => {
  test.each([
    '\0',
    'name:\0',
    'x'.repeat(5000),
    'a '.repeat(500),
    '"',
    ':'.repeat(9),
    `${'('.repeat(999)}`,
    '- '.repeat(50),
    '%'.repeat(3999),
    ','.repeat(50),
  ])('is answered or refused with a sentence: %#', async (query) => {
    const { project, write } = temporary
    write('a.txt', 'a')
    await project.checkpoint(['a.txt'], { message: 'a' })
    const answer = await project.search(query).catch((error: unknown) => error)
    if (answer instanceof Error) {
      expect(answer).toMatchObject({ code: 'invalid-argument' })
      expectSentence(answer.message)
    } else expect(answer).toMatchObject({ items: [] })
    await expectFailure(project.list([`a${'\0'}`]), 'invalid-argument')
    await expectFailure(project.list(['../x']), 'path-outside-project')
  })
})

describe('what is no rule', () => {
  test.each(['', '   ', '\0', 'a\0b', 'a\nb', 'x'.repeat(100_000), '#', '!', '/', '!/', 'a\\', '!#\\'])(
    '%#',
    async (pattern) => {
      await expectFailure(temporary.project.ignore.add(['fine', pattern]), 'invalid-argument')
      const { rules } = await temporary.project.ignore.list()
      expect(rules.filter(({ source }) => source === 'project')).toEqual([])
    },
  )

  test('in a .clstignore is named, and the other lines count', async () => {
    const { project, write } = temporary
    const lines = ['a.txt', 'bad\\', 'x'.repeat(2000), 'n\0l', '!', '[z-a', '[', '***', '(((', 'b.txt']
    write('.clstignore', `\uFEFF${lines.join('\r\n')}`)
    for (const name of ['a.txt', 'b.txt', 'c.txt']) write(name, name)
    const { items, notices } = await project.status()
    expect(items.map(({ path }) => path)).not.toContain('a.txt')
    expect(items.map(({ path }) => path)).not.toContain('b.txt')
    const lineNumbers = notices.map(({ code, path, message }) => {
      expect([code, path]).toEqual(['ignore-rule-invalid', '.clstignore'])
      expectSentence(message)
      return Number(/Line (\d+)/.exec(message)?.[1])
    })
    expect(lineNumbers).toEqual([2, 3, 4, 5, 6, 7])
  })
})

describe('a .clstignore that is none', () => {
  test('too large: it is not used, and that is said', async () => {
    const { project, write } = temporary
    write('.clstignore', 'a.txt\n'.repeat(30_000))
    write('a.txt', 'a')
    const { items, notices } = await project.status()
    expect(items.map(({ path }) => path)).toContain('a.txt')
    expect(notices).toMatchObject([{ code: 'ignore-rule-invalid', path: '.clstignore' }])
  })

  test('bytes that are no text hide nothing', async () => {
    const { write } = temporary
    write(
      '.clstignore',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256),
    )
    write('a.txt', 'a')
    expect(await untracked()).toContain('a.txt')
  })

  test.runIf(process.platform !== 'win32')(
    'a folder, or a link to rules elsewhere, is not read',
    async () => {
      const { folder, write } = temporary
      write('rules', '*\n')
      mkdirSync(join(folder, 'one/.clstignore'), { recursive: true })
      mkdirSync(join(folder, 'two'))
      symlinkSync(join(folder, 'rules'), join(folder, 'two/.clstignore'))
      writeFileSync(join(folder, 'one/a.txt'), 'a')
      writeFileSync(join(folder, 'two/a.txt'), 'a')
      expect(await untracked()).toEqual(['one/a.txt', 'rules', 'two/a.txt'])
    },
  )

  test.each(['EACCES', 'EIO', 'EBUSY'])('that cannot be read (%s) is named', async (code) => {
    const { project, write } = temporary
    write('.clstignore', '*\n')
    write('a.txt', 'a')
    const fs = new FaultyFileSystem(nodeFileSystem)
    const other = await openProject(project.info.path, { ports: { fs } })
    fs.failNth('openForReading', 1, code)
    const { items, notices } = await other.status().finally(() => other.close())
    expect(items.map(({ path }) => path)).toContain('a.txt')
    expect(notices).toMatchObject([
      {
        path: '.clstignore',
        code: expect.stringMatching(/^(permission-denied|io-error|working-file-busy)$/),
      },
    ])
    expectSentence(notices[0]?.message ?? '')
  })
})

test('where the project can only be read, rules are listed and tested, and not changed', async () => {
  const { project, write } = temporary
  write('a.txt', 'a')
  await project.checkpoint(['a.txt'], { message: 'a' })
  await project.ignore.add(['*.exr'])
  const reader = await openProject(project.info.path, { readOnly: true })
  try {
    expect((await reader.search('a.txt')).items).toHaveLength(1)
    expect((await reader.ignore.test(['b.exr'])).paths[0]).toMatchObject({ isIgnored: true })
    await expectFailure(reader.ignore.add(['x']), 'read-only')
    await expectFailure(reader.ignore.remove(['*.exr']), 'read-only')
  } finally {
    await reader.close()
  }
})
