import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const outside = temporaryFolder()
const folder = join(outside, 'film')
const scene = randomBytes(500_000)

beforeAll(() => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'scene.blend'), scene)
  clstJson(folder, 'init')
  clstJson(folder, 'checkpoint', 'scene.blend', '-m', 'First')
})

/** Every failure says the same to people and to programs: a sentence, and the code. */
function expectFailure(args: string[], exitCode: number, errorCode: string, cwd = folder): string {
  const people = clst(cwd, args)
  expect(people).toMatchObject({ code: exitCode, stdout: '' })
  expect(people.stderr).toMatch(/^clst: \S/)
  expect(people.stderr).not.toMatch(/\n\s+at /)
  const programs = clst(cwd, ['--json', ...args])
  expect(programs).toMatchObject({ code: exitCode, stdout: '' })
  const document = JSON.parse(programs.stderr)
  expect(document).toEqual({
    code: errorCode,
    message: expect.any(String),
    retryable: expect.any(Boolean),
    details: expect.any(Object),
  })
  return people.stderr
}

describe('2: the command is not written as it must be', () => {
  test.each([
    [['checkpoint', 'scene.blend'], 'Example:  clst checkpoint scene.blend -m "Blocking pass complete"'],
    [['checkpoint', 'scene.blend', '-m', '  '], 'with -m'],
    [['checkpoint', '-m', 'x'], 'use --all'],
    [['checkpoint', 'scene.blend', '-m', 'x', '--cover', '--no-preview'], '--cover needs a picture'],
    [['checkpoint', 'scene.blend', '-m'], 'A value is missing after -m'],
    [['checkpoint', '--al', '-m', 'x'], 'Did you mean --all?'],
    [['revert'], 'Name the file, or use --all for the whole project.'],
    [['revert', 'a', 'b'], 'Too many arguments'],
    [['export', 'scene.blend'], 'with -o'],
    [['history', '--limit', '0'], 'whole number'],
    [['statsu'], 'Did you mean one of stats, status?'],
    [['config', 'autor'], 'get, set and unset'],
    [['config', 'set', 'autor', 'Ana'], 'There is no setting "autor"'],
    [['config', 'set', 'color', 'red'], 'auto, always or never'],
    [['config', 'set', 'author', 'Ana', 'Lopez'], 'Put quotes around'],
    [['init', '--project', 'film.clst'], '--project chooses a project that is there'],
    [['--project', 'film.clst', 'config'], 'leave out --project'],
    [['-C', 'nowhere', 'status'], 'There is no folder'],
  ])('%j', (args, hint) => {
    expect(expectFailure(args, 2, 'invalid-argument')).toContain(hint)
  })

  test('without a command there is help', () => {
    expect(clst(folder, [])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Usage: clst COMMAND'),
    })
  })
})

describe('1: failed', () => {
  test('no project', () => {
    expect(expectFailure(['status'], 1, 'project-not-found', outside)).toContain('clst init')
  })

  test('no such file, version, status or picture', () => {
    expectFailure(['history', 'other.blend'], 1, 'asset-not-found')
    expectFailure(['revert', 'scene.blend', '--to', 'v999'], 1, 'checkpoint-not-found')
    writeFileSync(join(folder, 'scene.blend'), randomBytes(1000))
    expectFailure(['checkpoint', 'scene.blend', '-m', 'x', '--status', 'Perfect'], 1, 'status-not-found')
    expectFailure(['checkpoint', 'scene.blend', '-m', 'x', '--preview', 'no.png'], 1, 'file-not-found')
    writeFileSync(join(folder, 'scene.blend'), scene)
  })

  test('a path outside of the project', () => {
    writeFileSync(join(outside, 'other.psd'), 'x')
    expectFailure(['checkpoint', '../other.psd', '-m', 'x'], 1, 'path-outside-project')
  })

  test('some files of several: the others are saved', () => {
    writeFileSync(join(folder, 'good.psd'), 'good')
    const { code, stdout, stderr } = clst(folder, [
      'checkpoint',
      'good.psd',
      'missing.psd',
      '-m',
      'x',
      '--json',
    ])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      checkpoints: [{ path: 'good.psd' }],
      failed: [{ path: 'missing.psd' }],
    })
    expect(JSON.parse(stderr)).toMatchObject({ code: 'file-not-found', details: { paths: ['missing.psd'] } })
    writeFileSync(join(folder, 'good.psd'), 'better')
    const people = clst(folder, ['checkpoint', 'good.psd', 'missing.psd', '-m', 'x'])
    expect(people.stdout).toMatch(/^v002 good\.psd/)
    expect(people.stderr).toMatch(/^failed missing\.psd: .*\(file-not-found\)/)
  })

  test('a damaged settings file is named, and does not keep anyone from looking', () => {
    const home = join(outside, 'home')
    mkdirSync(home)
    writeFileSync(join(home, 'config.json'), '{ "author": ')
    const failed = clst(folder, ['checkpoint', 'scene.blend', '-m', 'x'], {
      env: { CLST_HOME: home, CLST_AUTHOR: '' },
    })
    expect(failed.stderr).toContain(join(home, 'config.json'))
    expect(clst(folder, ['history'], { env: { CLST_HOME: home, CLST_AUTHOR: '' } }).code).toBe(0)
  })

  test('CLST_DEBUG shows where a failure came from', () => {
    const { stderr } = clst(folder, ['revert', 'scene.blend', '--to', 'v999'], { env: { CLST_DEBUG: '1' } })
    expect(stderr).toMatch(/\n\s+at /)
  })
})

describe('5: it collides with something', () => {
  test('a project or a file that exists', () => {
    expectFailure(['init'], 5, 'project-exists')
    writeFileSync(join(outside, 'out.blend'), 'keep me')
    expect(expectFailure(['export', 'scene.blend', '-o', '../out.blend'], 5, 'file-exists')).toContain(
      '--force',
    )
    expect(readFileSync(join(outside, 'out.blend'), 'utf8')).toBe('keep me')
  })

  test('export advises --force only where it would help', () => {
    mkdirSync(join(outside, 'a folder', 'scene.blend'), { recursive: true })
    for (const force of [[], ['--force']]) {
      const refusal = (output: string) =>
        expectFailure(['export', 'scene.blend', '-o', output, ...force], 5, 'file-exists')
      expect(refusal('scene.blend')).not.toContain('--force')
      expect(refusal('scene.blend')).toContain('Revert it, or export to another place.')
      expect(refusal('../a folder')).not.toContain('--force')
      expect(refusal('../a folder')).toContain('Choose another name.')
    }
  })
})

describe('4: damage', () => {
  test('is named by file and version', () => {
    const damaged = join(outside, 'damaged')
    mkdirSync(damaged)
    writeFileSync(join(damaged, 'scene.blend'), scene)
    const { project } = clstJson(damaged, 'init')
    clstJson(damaged, 'checkpoint', 'scene.blend', '-m', 'First')
    // Random bytes cannot be compressed, so they lie in the project file as they are.
    const bytes = readFileSync(project.path)
    // A few of them, as a page of the database may end in between.
    const place = bytes.indexOf(scene.subarray(250_000, 250_008))
    expect(place).toBeGreaterThan(0)
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    writeFileSync(project.path, bytes)
    const { code, stdout, stderr } = clst(damaged, ['verify', '--json'])
    expect([code, stderr]).toEqual([4, ''])
    const result = JSON.parse(stdout)
    expect(result).toMatchObject({ ok: false, problems: expect.any(Array) })
    expect(result.problems).toContainEqual(
      expect.objectContaining({
        code: expect.any(String),
        path: 'scene.blend',
        number: 1,
        detail: expect.any(String),
      }),
    )
    const people = clst(damaged, ['verify'])
    expect([people.code, people.stdout]).toEqual([4, expect.stringContaining('scene.blend v001')])
  })

  test('also when the project file cannot even be opened', () => {
    const damaged = join(outside, 'cut')
    mkdirSync(damaged)
    writeFileSync(join(damaged, 'scene.blend'), scene)
    const { project } = clstJson(damaged, 'init')
    clstJson(damaged, 'checkpoint', 'scene.blend', '-m', 'First')
    writeFileSync(project.path, readFileSync(project.path).subarray(0, 20_000))
    const { code, stdout } = clst(damaged, ['verify', '--json'])
    expect(code).toBe(4)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [{ code: expect.any(String) }] })
  })
})

describe('0: help and version', () => {
  test.each([
    'init',
    'status',
    'checkpoint',
    'history',
    'revert',
    'open',
    'export',
    'verify',
    'stats',
    'config',
  ])('clst %s --help has an example', (command) => {
    const { code, stdout, stderr } = clst(folder, [command, '--help'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(new RegExp(`Examples:\\n(.*\\n)*? +clst ${command}`))
    expect(clst(folder, ['help', command]).stdout).toBe(stdout)
    expect(clst(folder, ['--help']).stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
  })

  test('clst --version', () => {
    expect(clst(folder, ['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
    })
  })
})
