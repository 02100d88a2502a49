import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { configFilePath, readConfigFile, writeConfigFile } from './config-file.js'
import { readEnvironment } from './environment.js'
import { fullNameOf, readUserName } from './os-user.js'
import { resolveSettings, wantsColor } from './settings.js'

let folder: string
let file: string
const environment = (variables: Record<string, string> = {}) =>
  readEnvironment({ CLST_HOME: join(folder, 'home'), ...variables })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clst-config-'))
  file = configFilePath(environment().home)
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const write = (text: string) => {
  mkdirSync(environment().home, { recursive: true })
  writeFileSync(file, text)
}

describe('the settings file', () => {
  test('is written for its owner only, and read back', () => {
    writeConfigFile(file, { author: 'Ana Lopez', preview: 'none' })
    expect(readConfigFile(file)).toEqual({ author: 'Ana Lopez', preview: 'none' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      version: 1,
      author: 'Ana Lopez',
      preview: 'none',
    })
    expect(readdirSync(environment().home)).toEqual(['config.json'])
    if (process.platform !== 'win32') {
      expect(statSync(environment().home).mode & 0o777).toBe(0o700)
      expect(statSync(file).mode & 0o777).toBe(0o600)
    }
  })

  test('keeps being a link when it is one', () => {
    const elsewhere = join(folder, 'dotfiles.json')
    writeFileSync(elsewhere, '{}')
    mkdirSync(environment().home)
    symlinkSync(elsewhere, file)
    writeConfigFile(file, { color: 'never' })
    expect(JSON.parse(readFileSync(elsewhere, 'utf8'))).toEqual({ version: 1, color: 'never' })
  })

  test('leaves the old settings and nothing else behind when it cannot be written', () => {
    writeConfigFile(file, { color: 'never' })
    // A folder in the place of the file cannot be replaced by a file.
    rmSync(file)
    mkdirSync(join(file, 'inside'), { recursive: true })
    expect(() => writeConfigFile(file, { color: 'auto' })).toThrow()
    expect(readdirSync(environment().home)).toEqual(['config.json'])
  })

  test('that is not there is empty', () => {
    expect(readConfigFile(file)).toEqual({})
    expect(existsSync(environment().home)).toBe(false)
  })

  test.each([
    ['{"author": "An', 'not valid JSON'],
    ['', 'not valid JSON'],
    ['[]', 'must hold one JSON object'],
    ['{"version": "x"}', '"version" must be 1'],
    ['{"version": 2, "theme": "dark"}', 'was written by a newer clst'],
    ['{"color": "red"}', '"color" must be auto, always or never'],
    ['{"author": 7}', '"author" must be a text'],
    ['{"author": " "}', '"author" must not be empty'],
    ['{"author": "a\\u001b[2J"}', '"author" must be one line of ordinary characters'],
    ['{"autor": "Ana", "preview": "never"}', '"autor" is no setting'],
    ['{"autor": "Ana", "preview": "never"}', '"preview" must be auto or none'],
  ])('%j is refused, naming the file and the mistake', (text, problem) => {
    write(text)
    expect(() => readConfigFile(file)).toThrow(problem)
    expect(() => readConfigFile(file)).toThrow(file)
    expect(() => readConfigFile(file)).toThrow(expect.objectContaining({ code: 'invalid-argument' }))
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that may not be read is an error, not empty',
    () => {
      write('{}')
      chmodSync(file, 0)
      expect(() => readConfigFile(file)).toThrow('EACCES')
    },
  )
})

describe('resolveSettings', () => {
  test('environment goes before file, file before system', async () => {
    expect(await resolveSettings(environment())).toEqual({
      values: { author: await readUserName(), preview: 'auto', color: 'auto', limitRate: 'none' },
      sources: { author: 'system', preview: 'default', color: 'default', limitRate: 'default' },
    })
    write('{"author":"Ana","preview":"none"}')
    expect((await resolveSettings(environment())).values).toEqual({
      author: 'Ana',
      preview: 'none',
      color: 'auto',
      limitRate: 'none',
    })
    const { values, sources } = await resolveSettings(environment({ CLST_AUTHOR: ' Farm 7 ' }))
    expect([values.author, sources.author]).toEqual(['Farm 7', 'environment'])
    expect((await resolveSettings(environment({ CLST_AUTHOR: '' }))).values.author).toBe('Ana')
  })

  test('an author that cannot be one is refused', async () => {
    await expect(resolveSettings(environment({ CLST_AUTHOR: 'a\nb' }))).rejects.toThrow(
      'CLST_AUTHOR must be one line',
    )
  })
})

describe('wantsColor', () => {
  test.each([
    [{}, undefined, true, true],
    [{}, undefined, false, false],
    [{ NO_COLOR: '1' }, undefined, true, false],
    [{ NO_COLOR: '' }, undefined, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, true, false],
    [{ TERM: 'dumb' }, undefined, true, false],
    [{ FORCE_COLOR: '1' }, undefined, false, true],
    [{ FORCE_COLOR: '0' }, undefined, false, false],
    [{}, '{"color":"never"}', true, false],
    [{}, '{"color":"always"}', false, true],
    [{ NO_COLOR: '1' }, '{"color":"always"}', true, false],
    [{}, '{ damaged', true, true],
    [{}, '{ damaged', false, false],
  ])('%j, settings %j, terminal %j: %j', (variables, settings, isTerminal, expected) => {
    if (settings !== undefined) write(settings)
    expect(wantsColor(environment(variables), isTerminal)).toBe(expected)
  })
})

describe('the name of the user', () => {
  test.each([
    ['ana:x:1000:1000:Ana Lopez,Room 7,,:/home/ana:/bin/sh', 'Ana Lopez'],
    ['ana:x:1000:1000:& Lopez:/home/ana:/bin/sh', 'Ana Lopez'],
    ['ana:x:1000:1000::/home/ana:/bin/sh', ''],
    ['', ''],
  ])('from %j is %j', (entry, name) => {
    expect(fullNameOf(entry, 'ana')).toBe(name)
  })

  test('is never empty', async () => {
    expect(await readUserName()).not.toBe('')
    expect(await readUserName('win32')).not.toBe('')
  })
})
