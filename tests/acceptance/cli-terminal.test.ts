import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  CLST,
  clst,
  clstInTerminal,
  clstJson,
  environment,
  isPythonTerminal,
  temporaryFolder,
} from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'

const terminal = requireHost('python3-pty', isPythonTerminal)

const folder = join(temporaryFolder(), 'film')
const LONG = 'shots/sequence-010/shot-0040/lighting/robot_walks_to_the_window_final.blend'
const WIDE = '日本語/とても長い名前のシーン 👩‍👩‍👧.psd'
const ESCAPE = '\u001b'

beforeAll(() => {
  mkdirSync(join(folder, 'shots/sequence-010/shot-0040/lighting'), { recursive: true })
  mkdirSync(join(folder, '日本語'))
  for (const path of [LONG, WIDE]) writeFileSync(join(folder, path), path)
  clstJson(folder, 'init')
  const comment = 'Blocking pass complete, left hand fixed, eyes still too far apart; 左手を直しました'
  clstJson(folder, 'checkpoint', '--all', '-m', `${comment}\n\u001b[31mred`, '--label', 'first')
  writeFileSync(join(folder, LONG), 'changed')
})

/** Columns on the screen, counted for the characters of these names only. */
function columnsOf(text: string): number {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー；]|\p{Emoji_Presentation}/u
  return Array.from(new Intl.Segmenter().segment(stripVTControlCharacters(text)), ({ segment }): number =>
    wide.test(segment) ? 2 : 1,
  ).reduce((sum, width) => sum + width, 0)
}

const COMMANDS = [['status'], ['history'], ['history', LONG], ['history', '--long'], ['stats'], ['config']]

terminal.describe('on a terminal', () => {
  test.each(COMMANDS)('%s %s fits 40 columns and is coloured', (...args) => {
    const { code, stdout } = clstInTerminal(folder, args, { columns: 40 })
    expect(code).toBe(0)
    expect(stdout).toContain(`${ESCAPE}[`)
    // The commands that are suggested and the values to copy are never cut; only they may be longer.
    const table = stdout
      .split('\n')
      .filter((line) => /^( {2}(modified|normal)|[ *] {2}v\d| {4}\S)/.test(stripVTControlCharacters(line)))
    for (const line of table) expect(columnsOf(line)).toBeLessThanOrEqual(40)
  })

  test.each([
    [{ NO_COLOR: '1' }, []],
    [{ TERM: 'dumb' }, []],
    [{}, ['--no-color']],
  ])('colour is off with %j %j', (env, args) => {
    expect(clstInTerminal(folder, ['status', ...args], { env }).stdout).not.toContain(ESCAPE)
  })

  test('a long list becomes a number, and --all shows it', () => {
    const many = join(folder, '..', 'many')
    mkdirSync(many)
    for (let index = 0; index < 30; index += 1) writeFileSync(join(many, `${index}.png`), String(index))
    clstJson(many, 'init')
    expect(clstInTerminal(many, ['status']).stdout).toContain('and 10 more untracked')
    expect(clstInTerminal(many, ['status', '--all']).stdout).not.toContain('more untracked')
    expect(clst(many, ['status']).stdout.match(/^ {2}untracked/gm)).toHaveLength(30)
  })

  test.skipIf(process.platform !== 'linux')(
    'open starts the default program, with the path as one argument',
    () => {
      const bin = join(folder, '..', 'bin')
      const seen = join(folder, '..', 'seen.txt')
      mkdirSync(bin)
      writeFileSync(
        join(bin, 'xdg-open'),
        `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > '${seen}.new'\nmv '${seen}.new' '${seen}'\n`,
      )
      chmodSync(join(bin, 'xdg-open'), 0o755)
      const env = { PATH: [bin, process.env.PATH].join(delimiter) }
      const script = `while [ ! -e '${seen}' ]; do sleep 0.05; done`
      const { stdout } = clstInTerminal(folder, ['open', WIDE, '--to', '1'], { env })
      expect(spawnSync('sh', ['-c', script], { timeout: 30_000 }).status).toBe(0)
      const [count, path = ''] = readFileSync(seen, 'utf8').split('\n')
      expect(count).toBe('1')
      expect(readFileSync(path, 'utf8')).toBe(WIDE)
      expect(stdout).toContain(path)
      expect(clstInTerminal(folder, ['open', WIDE, '--no-launch'], { env }).code).toBe(0)
    },
  )
})

describe('in a pipe', () => {
  test.each(COMMANDS)('%s %s has no colour and no escape sequence from names or comments', (...args) => {
    const { code, stdout, stderr } = clst(folder, args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toContain(ESCAPE)
  })

  test('nothing is cut', () => {
    expect(clst(folder, ['status']).stdout).toContain(LONG)
    expect(clst(folder, ['history']).stdout).toContain('左手を直しました ↵ \\e[31mred')
  })

  test('FORCE_COLOR colours it all the same', () => {
    expect(clst(folder, ['status'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(`${ESCAPE}[`)
  })

  test.skipIf(process.platform === 'win32')('a reader that stops early ends it quietly', () => {
    const line = `"$0" "$1" history --json | true; echo "\${PIPESTATUS[0]}"`
    const env = environment(join(folder, '.test-home'))
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', line, process.execPath, CLST], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    expect([stdout, stderr]).toEqual(['0\n', ''])
  })

  test.skipIf(!existsSync('/dev/full'))('output that cannot be written is a failure', () => {
    const env = environment(join(folder, '.test-home'))
    const line = `"$0" "$1" history > /dev/full`
    const { status, stderr } = spawnSync('bash', ['--norc', '-c', line, process.execPath, CLST], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([1, expect.stringContaining('could not be written')])
  })
})

describe.skipIf(process.platform === 'win32')('names that try to break the output', () => {
  test('stay on their line', () => {
    const odd = join(folder, '..', 'odd')
    mkdirSync(odd)
    clstJson(odd, 'init')
    const name = 'a\nuntracked  b\u001b[2J.psd'
    writeFileSync(join(odd, name), 'x')
    for (const { stdout, stderr } of [
      clst(odd, ['status']),
      clst(odd, ['checkpoint', name, '-m', 'x']),
      clst(odd, ['history']),
    ]) {
      expect(stdout + stderr).toContain('a\\nuntracked  b\\e[2J.psd')
      expect(stdout + stderr).not.toContain(ESCAPE)
    }
    expect(clstJson(odd, 'history').checkpoints).toMatchObject([{ path: name }])
  })
})
