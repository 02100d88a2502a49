/** The archive, unpacked on a computer that has nothing else. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { BareRoot, rootFolders } from './support/bare-root.js'
import { unpack } from './support/unpacked.js'

const REPOSITORY = join(import.meta.dirname, '../..')
const python = requireHost('python3')

rootFolders.describe('in a root folder with a shell, glibc and libstdc++', () => {
  const root = new BareRoot(join(temporaryFolder(), 'root'))
  const project = join(root.home, 'films/lighthouse')
  let folder = ''
  let clst = ''

  beforeAll(() => {
    const before = root.files()
    folder = unpack(join(root.folder, 'opt/clst q & "é"'))
    for (const path of root.files()) if (/\/runtime\/node$|\.node$/.test(path)) root.addLibrariesOf(path)
    clst = join(folder, 'bin/clst').slice(root.folder.length)
    // What is there besides: two programs and the libraries of the system.
    const outside = root.files().filter((path) => !path.startsWith(folder))
    expect(outside.filter((path) => !before.includes(path)).every((path) => /\.so\.\d+$/.test(path))).toBe(
      true,
    )
    expect(readdirSync(join(root.folder, 'bin')).sort()).toEqual(['readlink', 'sh'])
    cpSync(join(REPOSITORY, 'scripts/demo-files/v1'), project, { recursive: true })
  })

  /** Runs `clst` in the project. */
  const run = (args: string) => root.script(`cd "$HOME/films/lighthouse"; exec '${clst}' ${args}`)
  // biome-ignore lint/suspicious/noExplicitAny: what the document holds is what the test is about
  const json = (args: string): any => JSON.parse(run(`${args} --json`))

  test('saves, shows, brings back and checks', () => {
    const { version } = JSON.parse(readFileSync(join(folder, 'app/package.json'), 'utf8'))
    expect(run('--version')).toBe(`${version}\n`)
    run('init')
    run('checkpoint --all -m First')
    const scene = join(project, 'scenes/lighthouse.blend')
    const first = readFileSync(scene)
    // Above the size from which a thread of its own reads the file.
    const second = Buffer.alloc(8 << 20, 'not all the same ')
    writeFileSync(scene, second)
    run('checkpoint scenes/lighthouse.blend -m Second')
    expect(json('history scenes/lighthouse.blend').checkpoints).toHaveLength(2)
    run('revert scenes/lighthouse.blend --to v001')
    expect(readFileSync(scene).equals(first)).toBe(true)
    run('revert scenes/lighthouse.blend --to v002')
    expect(readFileSync(scene).equals(second)).toBe(true)
    expect(run('verify')).toMatch(/^Intact\./)
  })

  test('makes pictures: the library for them is in it, too', () => {
    run('preview paint/poster.psd -o ../poster.webp')
    expect(readFileSync(join(root.home, 'films/poster.webp')).subarray(8, 12).toString('latin1')).toBe('WEBP')
  })

  test('is found through links, and hears nothing of the libraries and options of others', () => {
    const hostile = join(root.folder, 'hostile')
    mkdirSync(hostile)
    writeFileSync(join(hostile, 'libstdc++.so.6'), 'of another program')
    symlinkSync('/opt', join(root.folder, 'linked'))
    symlinkSync(clst.replace('/opt/', '../linked/'), join(root.folder, 'bin/first'))
    symlinkSync('first', join(root.folder, 'bin/second'))
    const env = { LD_LIBRARY_PATH: '/hostile', NODE_OPTIONS: '--require /nowhere.js', NODE_PATH: '/hostile' }
    for (const path of ['/bin/second', 'bin/second']) {
      const { code, stderr } = root.run(['/bin/sh', '-c', `${path} --version`])
      expect({ path, code, stderr }).toEqual({ path, code: 0, stderr: '' })
    }
    // The shell itself must still start, so they are set in it.
    const exports = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`)
    // What the variables would do otherwise.
    const without = clst.replace('bin/clst', 'runtime/node')
    expect(root.run(['/bin/sh', '-c', `${exports.join('; ')}; exec "$0" -e 0`, without]).code).not.toBe(0)
    expect(root.script(`${exports.join('; ')}; exec '${clst}' --version`)).not.toBe('')
  })

  python.test('runs the bridge of its own files, and both of its clients reach it', () => {
    expect(run('bridge start')).toMatch(/^The bridge is running: /)
    try {
      const { pid } = json('bridge status')
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain(`${basename(folder)}/app/dist/bridge.js`)
      const path = '/home/ana/films/lighthouse/paint/poster.psd'
      const home = join(root.home, '.clst')
      const inPython = [
        'import json, os, clst_client',
        'clst = clst_client.Client(home=os.environ["CLST_HOME"])',
        'clst.open_project(path="/home/ana/films/lighthouse/lighthouse.clst")',
        `context = clst.get_context(path=${JSON.stringify(path)})`,
        'job = clst.verify(context["project"]["key"])',
        'print(json.dumps([context["state"], clst.wait_for_job(job)["problems"]]))',
      ]
      const env = {
        ...process.env,
        CLST_HOME: home,
        PYTHONPATH: join(folder, 'clients/python'),
        PYTHONDONTWRITEBYTECODE: '1',
      }
      const said = execFileSync('python3', ['-c', inPython.join('\n')], { env, encoding: 'utf8' })
      expect(JSON.parse(said)).toEqual(['normal', []])

      // Where a program has installed it, with what it needs.
      const program = join(root.home, 'tools')
      mkdirSync(join(program, 'node_modules/@clst'), { recursive: true })
      cpSync(join(folder, 'clients/typescript'), join(program, 'node_modules/@clst/client'), {
        recursive: true,
      })
      symlinkSync(join(REPOSITORY, 'node_modules/axios'), join(program, 'node_modules/axios'))
      const inJavaScript = [
        "import { ClstClient } from '@clst/client'",
        `const context = await new ClstClient().getContext({ path: ${JSON.stringify(path)} })`,
        'console.log(context.state)',
      ]
      writeFileSync(join(program, 'panel.mjs'), inJavaScript.join('\n'))
      expect(execFileSync(process.execPath, [join(program, 'panel.mjs')], { env, encoding: 'utf8' })).toBe(
        'normal\n',
      )
    } finally {
      expect(run('bridge stop')).toBe('The bridge has ended.\n')
    }
  })
})
