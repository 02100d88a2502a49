// npm run record-demo: records the built command on the files of the demonstration, in a real terminal device, as
// docs/images/demo.svg. Needs python3.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './lib/run.mjs'
import { terminalSvg } from './lib/terminal-svg.mjs'

const COLUMNS = 92
const READ_SECONDS = 4.5
const folder = mkdtempSync(join(tmpdir(), 'clst-record-'))
const project = join(folder, 'film')

try {
  putState(1)
  run('init', '--name', 'Lighthouse')
  const scenes = [
    [
      note('A folder with a scene, a poster, pictures and notes. Save a version of everything:'),
      ...show('checkpoint', '--all', '-m', 'First pass: dusk, the lantern is dark'),
    ],
    [
      note('Blender and the paint program have saved again. What changed?', () => putState(2)),
      ...show('status'),
    ],
    [
      note('Keep it, with a sentence. Only what is new is stored.'),
      ...show('checkpoint', '--all', '-m', 'Light the lantern, add the beam'),
    ],
    [
      note('The history of the scene, and back to its first version, byte for byte:'),
      ...show('history', 'scenes/lighthouse.blend'),
      ...show('revert', 'scenes/lighthouse.blend', '--to', 'v001'),
    ],
  ]
  const svg = terminalSvg(scenes, {
    columns: COLUMNS,
    title: 'clst saves, lists and brings back versions of a small film project',
  })
  mkdirSync(join(root, 'docs/images'), { recursive: true })
  writeFileSync(join(root, 'docs/images/demo.svg'), svg)
  console.log('Recorded docs/images/demo.svg.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {1 | 2} number */
function putState(number) {
  cpSync(join(root, 'scripts/demo-files', `v${number}`), project, { recursive: true })
}

/**
 * @param {string} text
 * @param {() => void} [before] what happens before the line is written
 */
function note(text, before) {
  before?.()
  return { text: `\u001b[2m# ${text}\u001b[22m`, seconds: 1.5 }
}

/** @param {string[]} args */
function show(...args) {
  const line = args.map((argument) => (argument.includes(' ') ? `"${argument}"` : argument)).join(' ')
  return [
    { text: `\u001b[36m$\u001b[39m \u001b[1mclst ${line}\u001b[22m`, seconds: 1 },
    { text: `${run(...args).trimEnd()}\n`, seconds: READ_SECONDS },
  ]
}

/**
 * @param {string[]} args
 * @returns {string} what the terminal showed
 */
function run(...args) {
  const terminal = [join(root, 'tests/helpers/terminal.py'), String(COLUMNS), '']
  const command = [process.execPath, join(root, 'packages/bridge/bin/clst.js'), ...args]
  const child = spawnSync('python3', [...terminal, ...command], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      CLST_HOME: join(folder, 'home'),
      CLST_AUTHOR: 'Mira',
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
    },
  })
  if (child.status !== 0) throw new Error(`clst ${args.join(' ')} failed:\n${child.stdout}${child.stderr}`)
  return child.stdout
}
