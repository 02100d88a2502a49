/** The unit of docs/how-to/run-as-a-service.md, as systemd reads it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { requireHost } from '../helpers/hosts.js'

const ROOT = join(import.meta.dirname, '../..')
const page = readFileSync(join(ROOT, 'docs/how-to/run-as-a-service.md'), 'utf8')
const [, unit = ''] = /```text\n(\[Unit\][\s\S]*?)```/.exec(page) ?? []
/** Where the programs are in this checkout. */
const here = unit.replace(
  /^ExecStart=\S+ \S+/m,
  `ExecStart=${process.execPath} ${ROOT}/packages/server/bin/clst-server.js`,
)

const systemdAnalyze = requireHost('systemd-analyze')
const folder = mkdtempSync(join(tmpdir(), 'clst-unit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function analyze(text: string, ...args: string[]) {
  const file = join(folder, 'clst-server.service')
  writeFileSync(file, text)
  const { status, stdout, stderr } = spawnSync('systemd-analyze', [...args, file], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

systemdAnalyze.test('systemd takes it, and would find what is wrong in it', () => {
  const verify = (text: string) => analyze(text, 'verify', '--man=no')
  expect(verify(here)).toEqual({ status: 0, said: '' })
  expect(verify(here.replace('ExecStart=', 'ExecStart=/nowhere')).status).not.toBe(0)
  expect(verify(here.replace('ProtectHome=yes', 'ProtectHom=yes')).said).toContain('ProtectHom')
})

systemdAnalyze.test('it gives the server no more than it needs', () => {
  // In tenths: it is at 15, and a service without any of this at 92.
  const judge = (text: string) => analyze(text, 'security', '--offline=yes', '--threshold=20')
  const { status, said } = judge(here)
  expect(status, said).toBe(0)
  expect(judge(here.replace(/^(Restrict|Protect|Capability|SystemCall).*\n/gm, '')).status).not.toBe(0)
})
