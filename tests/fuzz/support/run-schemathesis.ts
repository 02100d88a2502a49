/** schemathesis as a process: it makes up requests from a contract, and judges what it is answered. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { requireHost } from '../../helpers/hosts.js'

const SUPPORT = resolve(import.meta.dirname, 'schemathesis')
const CACHE = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
/** `CLST_SCHEMATHESIS` names the program; `.ci/run` installs it into the cache of the user. */
const PROGRAM = process.env.CLST_SCHEMATHESIS ?? join(CACHE, 'clst/schemathesis/bin/schemathesis')

export const schemathesis = requireHost(
  'schemathesis',
  () => existsSync(PROGRAM) || `there is no ${PROGRAM}; tests/README.md says how to install it`,
)

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
]

/** A good call of an operation. */
export interface CallSeed {
  path: Record<string, string>
  query: Record<string, unknown>
  body?: Record<string, unknown>
  /** Instead of `body`: bytes in base64. */
  raw?: string
  mediaType?: string
}

export interface SchemathesisRun {
  /** Path of the contract, from the top of the checkout. */
  document: string
  url: string
  token: string
  /** Operations that are not called. */
  without: readonly string[]
  /** Checks of hooks.py besides. */
  checks?: readonly string[]
  /** All when absent. */
  phases?: readonly ('examples' | 'coverage' | 'fuzzing')[]
  /** Requests that are made up for each operation. */
  examples: number
  seed: number
  /** Where it works; seeds.json lies there. */
  folder: string
}

/** Not spawnSync: the processes of other tests go on. */
export function runSchemathesis(run: SchemathesisRun): Promise<{ code: number | null; output: string }> {
  const args = [
    ...['--config-file', join(SUPPORT, 'schemathesis.toml')],
    'run',
    resolve(import.meta.dirname, '../../..', run.document),
    ...['--url', run.url],
    ...['--header', `Authorization: Bearer ${run.token}`],
    ...['--checks', [...CHECKS, ...(run.checks ?? [])].join(',')],
    ...['--phases', (run.phases ?? ['examples', 'coverage', 'fuzzing']).join(',')],
    ...run.without.flatMap((id) => ['--exclude-operation-id', id]),
    ...['--max-examples', String(run.examples), '--seed', String(run.seed)],
    ...['--warnings', 'off', '--continue-on-failure', '--request-timeout', '60'],
    ...['--suppress-health-check', 'all', '--generation-database', 'none'],
  ]
  const env = {
    ...process.env,
    SCHEMATHESIS_HOOKS: 'hooks',
    PYTHONPATH: SUPPORT,
    PYTHONDONTWRITEBYTECODE: '1',
    CLST_SEEDS: join(run.folder, 'seeds.json'),
  }
  return new Promise((done, fail) => {
    const child = spawn(PROGRAM, args, { cwd: run.folder, env })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece
      })
    }
    child.once('error', fail)
    child.once('close', (code) => done({ code, output }))
  })
}

/** How many requests were answered, and which operations with what they are for, of what `seen` tells. */
export function readSeen(seen: string): { count: number; good: Set<string> } {
  const lines = readFileSync(seen, 'utf8').trim().split('\n')
  const answers = lines.map((line) => JSON.parse(line) as { id: string; status: number })
  return {
    count: answers.length,
    good: new Set(answers.filter(({ status }) => status < 300).map(({ id }) => id)),
  }
}
