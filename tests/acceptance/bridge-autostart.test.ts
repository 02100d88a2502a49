/** The start at login: what is written for each system is read by that system's own reader where one is here. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { CLST, clst, environment, temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'

const folder = temporaryFolder()
/** Everything that one of the three formats would take for its own. */
const ODD = '50% of $HOME & <sons> "étoile" it\'s'
const systemdAnalyze = requireHost('systemd-analyze')
const python = requireHost('python3')
const linux = requireHost('Linux', () => process.platform === 'linux' || 'this is not Linux')

/** `clst` installed in a folder with an odd name. */
const oddBin = join(folder, ODD, 'bridge/bin/clst.js')
for (const part of ['bin', 'dist', 'package.json'])
  cpSync(join(dirname(CLST), '..', part), join(folder, ODD, 'bridge', part), { recursive: true })

interface Print {
  system: string
  path: string
  command: string[]
  text: string
}

function print(system: string): Print {
  const env = environment(join(folder, ODD), { CLST_BRIDGE_PORT: '0' })
  const args = [oddBin, 'bridge', 'install', '--print', '--for', system, '--json']
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }))
}

/** `clst` of a person whose home is `home`, without a systemd of their own. */
function inHome(home: string, ...args: string[]) {
  mkdirSync(home, { recursive: true })
  return clst(home, args, { env: { HOME: home, CLST_HOME: '' } })
}

function verify(unit: string) {
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--user', '--man=no', unit], {
    // Of the person's own systemd, which has not to run.
    env: { ...environment(join(folder, 'systemd')), HOME: folder, XDG_RUNTIME_DIR: folder },
    encoding: 'utf8',
  })
  return { status, stderr }
}

systemdAnalyze.test('systemd takes the unit, and the words in it are those of the command', () => {
  const { text, command } = print('linux')
  expect(command.at(-1)).toBe(join(folder, ODD, 'bridge/dist/bridge.js'))
  const unit = join(folder, 'clst-bridge.service')
  writeFileSync(unit, text)
  expect(verify(unit)).toEqual({ status: 0, stderr: '' })
  // The same check finds what is wrong.
  writeFileSync(unit, text.replace('ExecStart="', 'ExecStart="/nowhere'))
  expect(verify(unit).status).not.toBe(0)
  expect(text).toContain(`Environment="CLST_HOME=${folder}/50%% of $HOME & <sons> \\"étoile\\" it's"\n`)
  expect(text).toContain(` "${folder}/50%% of $$HOME & <sons> \\"étoile\\" it's/bridge/dist/bridge.js"\n`)
})

python.test('a reader of property lists finds in the one for launchd what was meant', () => {
  const { text, command } = print('macos')
  const program = 'import json, plistlib, sys; print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))'
  const read = JSON.parse(execFileSync('python3', ['-c', program], { input: text, encoding: 'utf8' }))
  expect(read).toEqual({
    Label: 'clst.bridge',
    ProgramArguments: command,
    EnvironmentVariables: { CLST_HOME: join(folder, ODD), CLST_BRIDGE_PORT: '0' },
    RunAtLoad: true,
    KeepAlive: { SuccessfulExit: false },
    ProcessType: 'Background',
  })
})

python.test('a reader of XML finds in the task for Windows what was meant', () => {
  const { text, command, path } = print('windows')
  expect(path).toBe('clst bridge')
  const program = [
    'import json, sys, xml.etree.ElementTree as tree',
    'tag = lambda element: element.tag.split("}")[1]',
    'leaves = lambda element, at: [leaf for child in element for leaf in leaves(child, at + [tag(child)])] or [["/".join(at), element.text]]',
    'root = tree.fromstring(sys.stdin.buffer.read())',
    'print(json.dumps([root.tag, root.attrib, leaves(root, [])]))',
  ].join('\n')
  // As it is given to schtasks.
  const input = Buffer.from(`\ufeff${text}`, 'utf16le')
  const [root, attributes, leaves] = JSON.parse(
    execFileSync('python3', ['-c', program], { input, encoding: 'utf8' }),
  )
  expect(root).toBe('{http://schemas.microsoft.com/windows/2004/02/mit/task}Task')
  expect(attributes).toEqual({ version: '1.2' })
  const found = Object.fromEntries(leaves)
  expect(found['Actions/Exec/Command']).toBe(command[0])
  expect(found['Actions/Exec/Arguments']).toBe(`"${oddBin}" bridge start`)
  expect(found['Triggers/LogonTrigger/UserId']).toBe(found['Principals/Principal/UserId'])
  expect(found['Principals/Principal/RunLevel']).toBe('LeastPrivilege')
  expect(found['Settings/ExecutionTimeLimit']).toBe('PT0S')
})

linux.test('installing twice is installing once, and uninstalling leaves the folders of others alone', () => {
  const home = join(folder, 'ana')
  const units = join(home, '.config/systemd/user')
  const first = inHome(home, 'bridge', 'install', '--json')
  expect(first.stderr).toBe('')
  expect(JSON.parse(first.stdout)).toMatchObject({
    wasInstalled: false,
    path: join(units, 'clst-bridge.service'),
  })
  const text = readFileSync(join(units, 'clst-bridge.service'), 'utf8')
  expect(JSON.parse(inHome(home, 'bridge', 'install', '--json').stdout).wasInstalled).toBe(true)
  expect(readFileSync(join(units, 'clst-bridge.service'), 'utf8')).toBe(text)
  expect(readdirSync(units).sort()).toEqual(['clst-bridge.service', 'default.target.wants'])
  // Followed to the unit: the link is what makes systemd start it.
  expect(readFileSync(join(units, 'default.target.wants/clst-bridge.service'), 'utf8')).toBe(text)

  writeFileSync(join(units, 'other.service'), '')
  expect(inHome(home, 'bridge', 'uninstall').stdout).toBe('The bridge does not start at login any more.\n')
  expect(readdirSync(units)).toEqual(['other.service'])
  expect(inHome(home, 'bridge', 'uninstall').stdout).toBe('It was not set to start at login.\n')
})

linux.test('--print changes nothing, and --for only goes with it', () => {
  const home = join(folder, 'ben')
  expect(inHome(home, 'bridge', 'install', '--print').stdout).toContain('ExecStart=')
  expect(existsSync(join(home, '.config'))).toBe(false)
  expect(inHome(home, 'bridge', 'install', '--for', 'macos').code).toBe(2)
  expect(inHome(home, 'bridge', 'install', '--print', '--for', 'beos').code).toBe(2)
  expect(existsSync(join(home, '.config'))).toBe(false)
})

linux.test('what the unit starts is the bridge, and a second one ends without a failure', async () => {
  const home = join(folder, 'cleo')
  const { stdout } = inHome(home, 'bridge', 'install', '--json')
  const [program = '', ...args] = JSON.parse(stdout).command as string[]
  const env = { ...environment(join(home, '.clst'), { CLST_BRIDGE_PORT: '0' }), HOME: home }
  const child = spawn(program, args, { cwd: home, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const said = await new Promise<string>((resolve) =>
    child.stderr.once('data', (data) => resolve(String(data))),
  )
  try {
    expect(said).toMatch(/^The bridge listens on 127\.0\.0\.1:\d+\.\n$/)
    expect(spawnSync(program, args, { cwd: home, env, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: 'Another bridge of this user is running.\n',
    })
  } finally {
    // No failure either, or it would be started again. (Nobody takes note of the child's end meanwhile: that it is still
    // in the list of processes then must not keep the command waiting.)
    expect(clst(home, ['bridge', 'stop'], { env: { CLST_HOME: join(home, '.clst') } }).code).toBe(0)
  }
  expect(await ended).toBe(0)
})
