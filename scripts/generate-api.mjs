// npm run generate: makes from openapi.yaml the types, routes and validators of the bridge and its clients, the same of the
// studio server from its own document, and from panel.yaml what the bridge says about files.
// With --check nothing is written; the exit status says whether the files are up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findMistakes } from './lib/api/check-document.mjs'
import { clientFiles } from './lib/api/client-files.mjs'
import { listOperations, readDocument } from './lib/api/document.mjs'
import { pythonFiles } from './lib/api/kit.mjs'
import { serverFiles } from './lib/api/server-files.mjs'
import { stateWordsFile } from './lib/api/state-words.mjs'
import { root } from './lib/run.mjs'

const document = readDocument()
const operations = listOperations(document)
const STUDIO = 'packages/server/openapi.yaml'
const studio = readDocument(STUDIO)
const studioOperations = listOperations(studio)
const mistakes = [
  ...findMistakes(document, operations).map((mistake) => `openapi.yaml: ${mistake}`),
  ...findMistakes(studio, studioOperations, { hasKeys: false }).map((mistake) => `${STUDIO}: ${mistake}`),
]
for (const mistake of mistakes) console.error(mistake)

const stateWords = stateWordsFile(
  readDocument('panel.yaml'),
  document.components.schemas.PanelActionName.enum,
)

/** Folders that hold nothing but what is made here. */
const folders = new Map([
  [
    'packages/bridge/src/service/generated',
    new Map([...(await serverFiles(document, operations)), ['state-words.ts', stateWords]]),
  ],
  ['packages/client/src/generated', await clientFiles(document, operations)],
  ['packages/server/src/http/generated', await serverFiles(studio, studioOperations)],
  ['packages/client/src/studio/generated', await clientFiles(studio, studioOperations, { withOpen: true })],
  ['packages/client-python/clst_client/generated', pythonFiles(document)],
])

const isCheck = process.argv.includes('--check')
const stale = [...folders].flatMap(([folder, files]) => {
  const old = filesIn(join(root, folder))
  const names = new Set([...files.keys(), ...old.keys()])
  return [...names]
    .filter((name) => files.get(name) !== old.get(name))
    .map((name) => ({ folder, name, text: files.get(name) }))
})
for (const { folder, name, text } of stale) {
  const path = join(root, folder, name)
  if (isCheck)
    console.error(`${folder}/${name} is not what the contracts and panel.yaml say. Run "npm run generate".`)
  else if (text === undefined) rmSync(path)
  else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
if (mistakes.length === 0)
  console.log(
    `${operations.length + studioOperations.length} operations, ${stale.length} files ${isCheck ? 'out of date' : 'written'}.`,
  )
process.exitCode = mistakes.length > 0 || (isCheck && stale.length > 0) ? 1 : 0

/**
 * @param {string} folder
 * @returns {Map<string, string>}
 */
function filesIn(folder) {
  try {
    // Python leaves its bytecode beside a module that was imported; it is nothing of the contract.
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.endsWith('.pyc'),
    )
    const names = entries.map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return new Map()
    throw error
  }
}
