/** install.sh and uninstall.sh on such a computer: first, over a running bridge, when something is wrong, and out again. */
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { BareRoot, rootFolders } from './support/bare-root.js'
import { asVersion, remake, unpack } from './support/unpacked.js'

/** Checks of the whole project that are not done when the new version asks the bridge to end. */
const JOBS = 3
const ENDED = ['succeeded', 'failed', 'cancelled']

rootFolders.describe('installing', () => {
  const folder = temporaryFolder()
  const root = new BareRoot(join(folder, 'root'))
  const { home } = root
  const local = join(home, '.local')
  const versions = join(local, 'lib/clst')
  const unit = join(home, '.config/systemd/user/clst-bridge.service')
  const bridge = new TestBridge(join(home, '.clst'), folder)
  let first = ''
  let second = ''
  let third = ''

  beforeAll(() => {
    first = unpack(join(root.folder, 'media/my downloads'))
    for (const path of root.files()) if (/\/runtime\/node$|\.node$/.test(path)) root.addLibrariesOf(path)
    second = another('second', '0.2.0')
    third = another('third', '0.3.0')
    mkdirSync(join(home, 'film'))
    writeFileSync(join(home, 'film/scene.blend'), randomBytes(48 << 20))
  })
  afterAll(() => {
    root.run(['/bin/sh', '-c', '[ -x ~/.local/bin/clst ] && ~/.local/bin/clst bridge stop --now'])
  })

  /** The archive of another version, unpacked beside the first. */
  function another(name: string, version: string): string {
    const made = join(root.folder, 'media', name, basename(first))
    cpSync(first, made, { recursive: true })
    remake(made, asVersion(made, version))
    return made
  }

  const inside = (path: string) => path.slice(root.folder.length)
  const install = (from: string, ...options: string[]) =>
    root.run(['/bin/sh', inside(join(from, 'install.sh')), ...options])
  const clst = (args: string) => root.script(`cd ~/film; exec ~/.local/bin/clst ${args}`)
  const current = () => readlinkSync(join(versions, 'current'))
  const installed = () =>
    readdirSync(versions)
      .filter((name) => /^\d/.test(name))
      .sort()

  test('refuses a damaged archive, and the place of another program, before anything is there', () => {
    const damaged = another('damaged', '0.0.9')
    writeFileSync(join(damaged, 'app/bin/clst.js'), 'process.exit(0)')
    const refused = install(damaged)
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('app/bin/clst.js is not what SHA256SUMS says')
    rmSync(join(damaged, 'clients/openapi.yaml'))
    expect(install(damaged).stderr).toContain('openapi.yaml is missing')
    expect(installed()).toEqual([])
    rmSync(damaged, { recursive: true })

    mkdirSync(join(local, 'bin'), { recursive: true })
    writeFileSync(join(local, 'bin/clst'), 'of somebody else')
    expect(install(first)).toMatchObject({ code: 1, stderr: expect.stringContaining('is something else') })
    expect(readFileSync(join(local, 'bin/clst'), 'utf8')).toBe('of somebody else')
    expect(existsSync(unit)).toBe(false)
    rmSync(local, { recursive: true })

    expect(install(first, '--prefx', '/opt')).toMatchObject({ code: 2 })
    expect(install(first, '--help').stdout).toContain('--prefix <FOLDER>')
  })

  test('puts the command and the start at login in place, and starts the bridge', () => {
    const { code, stdout, stderr } = install(first)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('is installed: /home/ana/.local/bin/clst\n')
    expect(stdout).toContain('export PATH="/home/ana/.local/bin:$PATH"')
    expect(installed()).toEqual([current()])
    expect(lstatSync(join(local, 'bin/clst')).isSymbolicLink()).toBe(true)
    // Through the link, so that it stays right with the next version.
    const lib = '/home/ana/.local/lib/clst/current'
    expect(readFileSync(unit, 'utf8')).toContain(
      `\nExecStart="${lib}/runtime/node" "${lib}/app/dist/bridge.js"\n`,
    )
    clst('init')
    clst('checkpoint --all -m First')
    expect(clst('bridge status')).toContain('The bridge is running')
    // Again, nothing changes.
    const { pid } = bridge.file
    expect(install(first).code).toBe(0)
    expect(bridge.file.pid).toBe(pid)
    expect(installed()).toEqual([current()])
  })

  test('a newer version takes over from a bridge that works, and its work is done', async () => {
    const before = { ...bridge.file, link: current() }
    const { document } = await bridge.ask('POST', '/v1/projects/open', {
      body: { path: '/home/ana/film/film.clst' },
    })
    const installing = root.begin(['/bin/sh', inside(join(second, 'install.sh'))])
    const jobs = await keepBusy(document.key)
    const { code, stdout, stderr } = await installing
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('The bridge finishes its work and is started anew …')
    expect(bridge.file.pid).not.toBe(before.pid)
    expect(bridge.file.appVersion).toBe('0.2.0')
    expect(() => process.kill(before.pid, 0)).toThrow()
    for (const id of jobs)
      expect((await bridge.ask('GET', `/v1/jobs/${id}`)).document.state).toBe('succeeded')
    // Both are there, and the command is the new one.
    expect(installed()).toEqual([before.link, current()].sort())
    expect(clst('--version')).toBe('0.2.0\n')
  })

  /** Begins one job after the other, so that some are always waiting, until the bridge takes no more. Answers them all. */
  async function keepBusy(key: string): Promise<string[]> {
    const all: string[] = []
    let waiting: string[] = []
    try {
      for (;;) {
        const begun = await bridge.ask('POST', `/v1/projects/${key}/verify`, { body: {} })
        if (begun.status !== 202) return all
        all.push(begun.document.id)
        waiting.push(begun.document.id)
        while (waiting.length > JOBS) {
          const { status, document } = await bridge.ask('GET', `/v1/jobs/${waiting[0]}?wait=1`)
          if (status !== 200) return all
          if (ENDED.includes(document.state)) waiting = waiting.slice(1)
        }
      }
    } catch {
      // It has ended by now.
      return all
    }
  }

  test('a version whose bridge does not come up leaves the one before in use', () => {
    const link = current()
    const broken = another('broken', '0.2.5')
    remake(broken, { 'app/dist/bridge.js': 'process.exit(1)\n' })
    const { code, stderr } = install(broken, '--now')
    expect(code).toBe(1)
    expect(stderr).toContain('The version before is still the one in use.')
    expect(current()).toBe(link)
    expect(clst('bridge status --json')).toContain('"appVersion":"0.2.0"')
    expect(installed()).toHaveLength(2)

    // A command that does not even start is found before anything is switched.
    remake(broken, { 'app/dist/cli.js': 'process.exit(1)\n' })
    const { pid } = bridge.file
    expect(install(broken).code).toBe(1)
    expect(current()).toBe(link)
    expect(bridge.file.pid).toBe(pid)
    expect(installed()).toHaveLength(2)
  })

  test('of older versions the last one is kept, and nothing of an installation that was killed', () => {
    const link = current()
    mkdirSync(join(versions, '.new-999999999/app'), { recursive: true })
    expect(install(third).code).toBe(0)
    expect(installed()).toEqual([link, current()].sort())
    expect(clst('--version')).toBe('0.3.0\n')
    expect(readdirSync(versions).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('uninstalling removes all that was put in place, and nothing else', () => {
    writeFileSync(join(local, 'bin/mine'), '')
    const project = readFileSync(join(home, 'film/film.clst'))
    const { pid } = bridge.file
    const { code, stdout, stderr } = root.run(['/home/ana/.local/lib/clst/current/uninstall.sh'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Your settings are still in /home/ana/.clst.')
    expect(() => process.kill(pid, 0)).toThrow()
    expect(readdirSync(local, { recursive: true }).sort()).toEqual(['bin', 'bin/mine'])
    expect(existsSync(unit)).toBe(false)
    expect(readFileSync(join(home, 'film/film.clst')).equals(project)).toBe(true)
    expect(existsSync(join(home, '.clst/bridge.db'))).toBe(true)
  })

  test('another place, without the bridge; and the settings go when that is asked for', () => {
    expect(install(third, '--prefix', '/opt/my tools', '--no-autostart').code).toBe(0)
    expect(root.run(['/opt/my tools/bin/clst', '--version']).stdout).toBe('0.3.0\n')
    expect(existsSync(unit)).toBe(false)
    expect(root.run(['/opt/my tools/bin/clst', 'bridge', 'status']).code).toBe(1)
    writeFileSync(join(home, '.clst/of-mine.txt'), '')
    const removed = install(third, '--uninstall', '--prefix', '/opt/my tools', '--remove-settings')
    expect(removed).toMatchObject({ code: 0, stderr: '' })
    expect(existsSync(join(root.folder, 'opt'))).toBe(false)
    expect(readdirSync(join(home, '.clst'))).toEqual(['of-mine.txt'])
    expect(install(third, '--uninstall')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not installed'),
    })
  })
})
