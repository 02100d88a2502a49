/** What is in the archive, and that the same files give the same bytes. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { unpack } from './support/unpacked.js'

const folder = temporaryFolder()
const PACKING = pathToFileURL(join(import.meta.dirname, '../../scripts/package/archive.mjs')).href
const python = requireHost('python3')
const isWindows = process.platform === 'win32'
const STARTED = isWindows
  ? ['bin/clst.cmd', 'runtime/node.exe']
  : ['bin/clst', 'install.sh', 'uninstall.sh', 'runtime/node']

describe('the archive', () => {
  let unpacked = ''
  let paths: string[] = []

  beforeAll(() => {
    unpacked = unpack(join(folder, 'unpacked'))
    const entries = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    expect(entries.filter((entry) => !entry.isFile() && !entry.isDirectory())).toEqual([])
    paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(unpacked.length + 1)
          .replaceAll('\\', '/'),
      )
  })

  test('lists the sum of every file', () => {
    const lines = readFileSync(join(unpacked, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
    const listed = lines.map((line) => {
      const path = line.slice(66)
      const sum = createHash('sha256')
        .update(readFileSync(join(unpacked, path)))
        .digest('hex')
      expect(line).toBe(`${sum}  ${path}`)
      return path
    })
    expect([...listed, 'SHA256SUMS'].sort()).toEqual(paths.sort())
  })

  test('has the program, the clients and the contract, and no sources, tests or earlier builds', () => {
    const wanted = [
      ...STARTED,
      'app/dist/bridge.js',
      'app/dist/project-thread.js',
      'app/dist/worker.js',
      'clients/python/clst_client/client.py',
      'clients/typescript/dist/index.js',
      'clients/openapi.yaml',
    ]
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([])
    expect(
      paths.filter((path) => /\.(ts|c|cc|cpp|h|gyp|o|a|map|pyc)$/.test(path) && !/\.d\.ts$/.test(path)),
    ).toEqual([])
    const programs = paths.filter((path) => statSync(join(unpacked, path)).mode & 0o111)
    if (!isWindows) for (const path of STARTED) expect(programs).toContain(path)
    // Every part of the bundle is named by another, or is what is started.
    const parts = paths.filter((path) => /^app\/dist\/[^/]+\.js$/.test(path)).map((path) => path.slice(9))
    const code = parts.map((name) => readFileSync(join(unpacked, 'app/dist', name), 'utf8')).join('\n')
    const entries = ['cli.js', 'prestart.js', 'bridge.js', 'project-thread.js', 'worker.js']
    expect(parts.filter((name) => !entries.includes(name) && !code.includes(name))).toEqual([])
  })

  test('brings the licence of everything in it', () => {
    const texts = (name: string) => readFileSync(join(unpacked, 'licenses', name), 'utf8')
    const modules = paths.filter((path) => /^app\/node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path))
    expect(modules.length).toBeGreaterThan(5)
    for (const path of modules) {
      const { name, version, license } = JSON.parse(readFileSync(join(unpacked, path), 'utf8'))
      expect(texts('compiled.txt')).toContain(`${name} ${version} (${license})\n`)
      expect(license).toMatch(/^(MIT|ISC|Apache-2\.0|LGPL-3\.0-or-later|BSD-.*)$/)
    }
    expect(texts('bundled.txt')).toContain('express 5')
    expect(texts('node.txt')).toContain('Node.js')
    expect(texts('LGPL-3.0.txt')).toContain('GNU LESSER GENERAL PUBLIC LICENSE')
    expect(texts('GPL-3.0.txt')).toContain('GNU GENERAL PUBLIC LICENSE')
    expect(readFileSync(join(unpacked, 'LICENSE'), 'utf8')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE')
    expect(readFileSync(join(unpacked, 'clients/python/LICENSE'), 'utf8')).toContain('MIT')
  })
})

describe('packing', () => {
  const made = join(folder, 'a', 'clst-1')
  const copy = join(folder, 'b', 'clst-1')

  beforeAll(() => {
    mkdirSync(join(made, 'bin'), { recursive: true })
    writeFileSync(join(made, 'bin/clst'), '#!/bin/sh\n', { mode: 0o755 })
    writeFileSync(join(made, 'é.txt'), 'text\n')
    cpSync(made, copy, { recursive: true })
    utimesSync(join(copy, 'é.txt'), 1, 1)
  })

  function pack(from: string, format: string, zone = 'UTC'): string {
    const target = join(
      folder,
      `${createHash('md5')
        .update(from + zone)
        .digest('hex')}.${format}`,
    )
    const code = `import { writeArchive } from ${JSON.stringify(PACKING)}
      const [from, target, format] = process.argv.slice(1)
      await writeArchive(from, target, { format, modifiedAt: new Date('2026-11-21T09:30:00Z') })`
    execFileSync(process.execPath, ['--input-type=module', '-e', code, from, target, format], {
      env: { ...process.env, TZ: zone },
    })
    return target
  }

  test.each(['tar.gz', 'zip'])('the same files give the same %s, wherever', (format) => {
    const bytes = readFileSync(pack(made, format))
    for (const zone of ['UTC', 'Asia/Kathmandu', 'America/Los_Angeles']) {
      expect(readFileSync(pack(copy, format, zone)).equals(bytes), zone).toBe(true)
    }
  })

  python.test('others read it: names, modes and times', () => {
    const code = `import json, sys, tarfile, zipfile
tar = [[m.name, oct(m.mode), m.mtime, m.uid, m.uname] for m in tarfile.open(sys.argv[1])]
zip = [[m.filename, oct(m.external_attr >> 16), list(m.date_time)] for m in zipfile.ZipFile(sys.argv[2]).infolist()]
assert zipfile.ZipFile(sys.argv[2]).testzip() is None
print(json.dumps([tar, zip]))`
    const read = execFileSync('python3', ['-c', code, pack(made, 'tar.gz'), pack(made, 'zip')], {
      encoding: 'utf8',
    })
    const [tar, zip] = JSON.parse(read)
    const time = Date.UTC(2026, 10, 21, 9, 30) / 1000
    expect(tar).toEqual([
      ['clst-1/bin/clst', '0o755', time, 0, ''],
      ['clst-1/é.txt', '0o644', time, 0, ''],
    ])
    expect(zip).toEqual([
      ['clst-1/bin/clst', '0o100755', expect.anything()],
      ['clst-1/é.txt', '0o100644', expect.anything()],
    ])
  })
})
