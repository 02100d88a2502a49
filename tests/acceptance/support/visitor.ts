import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { CLST } from '../../helpers/clst.js'
import type { PageStep } from './read-page.js'

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
/** Functions for the hidden blocks of pages that need a studio. */
const STUDIO = join(import.meta.dirname, 'studio-of-pages.sh')
/** What pages call the studio that `begin_studio` starts, at a port that is free. */
const ADDRESS = 'https://studio.example'
/** Divides what commands print, and cannot be in it. */
const MARK = '\u001e'

/** What a step did; undefined for a step that was not reached. */
export interface Visit {
  exitCode: number
  printed: string
}

/**
 * A home folder as the documentation describes it: `clst` on the PATH, `~/clst` with the demonstration's files, and the
 * settings of Ana Lopez in `~/.clst`.
 */
export function makeHome(folder: string): string {
  const home = join(folder, 'ana')
  const bin = join(folder, 'bin')
  mkdirSync(home, { recursive: true })
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'clst'), `#!/bin/sh\nexec "${process.execPath}" "${CLST}" "$@"\n`, { mode: 0o755 })
  const server = join(REPOSITORY, 'packages/server/bin/clst-server.js')
  writeFileSync(join(bin, 'clst-server'), `#!/bin/sh\nexec "${process.execPath}" "${server}" "$@"\n`, {
    mode: 0o755,
  })
  cpSync(join(REPOSITORY, 'scripts/demo-files'), join(home, 'clst/scripts/demo-files'), { recursive: true })
  // The rest of a checkout that pages use, to read from it.
  for (const name of ['examples', 'node_modules', 'packages', 'package.json'])
    symlinkSync(join(REPOSITORY, name), join(home, 'clst', name))
  return home
}

/** The project that the tutorial ends with, in `~/films/lighthouse`. */
export const AFTER_THE_TUTORIAL = `
clst config set author "Ana Lopez"
mkdir -p ~/films
cp -r ~/clst/scripts/demo-files/v1 ~/films/lighthouse
cd ~/films/lighthouse
clst init
clst checkpoint --all -m "First version: dusk, the lantern is dark"
cp ~/clst/scripts/demo-files/v2/scenes/lighthouse.blend scenes/
clst checkpoint scenes/lighthouse.blend -m "Light the lantern"
`

/** Takes the steps one after the other in one shell. Answers one visit for each. */
export function visit(home: string, steps: readonly PageStep[]): (Visit | undefined)[] {
  const script = [
    'cd ~',
    `. ${quote(STUDIO)}`,
    ...steps.map((step, index) => `${toScript(step)} </dev/null 2>&1\nprintf '${MARK}%d ${index}${MARK}' $?`),
  ]
  const { PATH = '' } = process.env
  const child = spawnSync('bash', ['--noprofile', '--norc'], {
    input: script.join('\n'),
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    timeout: 300_000,
    env: {
      HOME: home,
      PATH: [join(dirname(home), 'bin'), dirname(process.execPath), PATH].join(':'),
      TMPDIR: dirname(home),
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      TERM: 'dumb',
    },
  })
  if (child.error) throw child.error
  const visits: (Visit | undefined)[] = steps.map(() => undefined)
  const parts = asInPages(home, child.stdout).split(MARK)
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [code, step] = (parts[index + 1] ?? '').split(' ').map(Number)
    visits[step ?? -1] = { exitCode: code ?? -1, printed: parts[index] ?? '' }
  }
  return visits
}

function asInPages(home: string, text: string): string {
  const file = join(home, '.studio.json')
  if (!existsSync(file)) return text
  return text.replaceAll(JSON.parse(readFileSync(file, 'utf8')).url, ADDRESS)
}

function toScript(step: PageStep): string {
  if (step.kind === 'command') return `eval ${quote(step.text.replaceAll(ADDRESS, '$studio'))}`
  const text = step.name.endsWith('.js') ? translate(step.content) : step.content
  return `printf '%s' ${quote(text)} > ${step.name}`
}

/** TypeScript is shown, JavaScript is run. */
function translate(source: string): string {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
  return ts.transpileModule(source, { compilerOptions }).outputText
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
