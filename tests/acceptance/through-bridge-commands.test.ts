/** Every command that works with a project does it through the bridge that has it open: nothing is done past it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clst, temporaryFolder } from '../helpers/clst.js'
import { operationsSince } from '../helpers/through-bridge.js'

const outside = temporaryFolder()
const bridge = new TestBridge(join(outside, 'home'))
const folder = join(outside, 'film')

/** Commands in an order in which each has something to do, and the operations that it asks for. */
const LINES: readonly (readonly [line: string, ...operations: string[]])[] = [
  ['checkpoint scene.blend hero.psd tile_1.txt -m First', 'checkpoint'],
  ['status', 'scanStatus'],
  ['history scene.blend', 'history', 'listStatuses'],
  ['revert scene.blend', 'revert'],
  ['revert --all', 'revertAll'],
  ['open scene.blend --no-launch', 'openVersion'],
  ['export scene.blend -o ../copy.blend', 'exportVersion'],
  ['export --at now ../moment', 'exportMoment'],
  ['free scene.blend', 'free'],
  ['rebuild', 'rebuild'],
  ['move scene.blend shots/', 'move'],
  ['move --accept', 'acceptRenames'],
  ['rename shots/scene.blend layout.blend', 'rename'],
  ['copy shots/layout.blend prop.blend', 'copy'],
  ['collection create props', 'createCollection'],
  ['collection share props', 'shareCollection'],
  ['collection move props sets/', 'move'],
  ['collection delete sets', 'delete'],
  ['preview . --set poster.png', 'setCover'],
  ['preview . -o ../cover.png', 'exportPreview'],
  ['preview . -o ..', 'getPreview', 'exportPreview'],
  ['import-versions old_v001.txt', 'importVersions'],
  ['checkpoint hero.psd -m Second', 'checkpoint'],
  ['delete hero.psd --checkpoint v001', 'deleteCheckpoint'],
  ['delete prop.blend', 'delete'],
  ['trash list', 'listTrash'],
  ['trash restore prop.blend', 'restoreTrash'],
  ['delete prop.blend', 'delete'],
  ['trash purge --yes', 'listTrash', 'purgeTrash'],
  ['sequences track *.exr', 'trackSequences'],
  ['sequences list', 'listSequenceRules'],
  ['sequences untrack *.exr', 'untrackSequences'],
  ['undo', 'undo'],
  ['search layout', 'search', 'listStatuses'],
  ['list', 'list', 'listStatuses'],
  ['list shots --status todo --sort newest --limit 3', 'list', 'listStatuses'],
  ['ignore add *.tmp', 'addIgnoreRules'],
  ['ignore list', 'listIgnoreRules'],
  ['ignore test a.tmp renders/ .', 'testIgnored'],
  ['ignore remove *.tmp', 'removeIgnoreRules'],
  ['info hero.psd', 'itemInfo'],
  ['set hero.psd --tag main --assign me --key client=A --describe Hero', 'set'],
  ['depend shots/layout.blend --on hero.psd --pin newest', 'addDependencies'],
  ['dependencies shots/layout.blend --transitive', 'listDependencies'],
  ['dependencies --outdated', 'listDependencies'],
  ['depend shots/layout.blend --on hero.psd --remove', 'removeDependencies'],
  ['statuses add Hold --short hold --color #d9a441', 'addStatus'],
  ['statuses list', 'listStatuses'],
  ['statuses edit hold --name Waiting', 'editStatus'],
  ['statuses delete Waiting --replace-by Todo', 'deleteStatus'],
  ['types add shot --kind collection', 'addType'],
  ['types list --kind collection', 'listTypes'],
  ['types edit shot --kind collection --name Shot', 'editType'],
  ['types delete Shot --kind collection', 'deleteType'],
  ['tags add a/b', 'addTag'],
  ['tags list', 'listTags'],
  ['tags edit a/b --name second', 'editTag'],
  ['tags delete second', 'deleteTag'],
  ['labels set sent hero.psd --to v002', 'setLabel'],
  ['labels list', 'listLabels'],
  ['labels edit sent --name seen', 'editLabel'],
  ['labels remove seen .', 'removeLabel'],
  ['labels delete seen', 'deleteLabel'],
  ['templates add hero.psd --name Shot', 'addTemplate'],
  ['templates list', 'listTemplates'],
  ['templates rename Shot Start', 'renameTemplate'],
  ['templates replace Start hero.psd', 'replaceTemplate'],
  ['templates export Start -o ../start.psd', 'exportTemplate'],
  ['templates delete Start', 'deleteTemplate'],
  ['templates list --trash', 'listTemplates'],
  ['templates restore Start', 'restoreTemplate'],
  ['new fresh --template Start', 'newAsset'],
  ['scaffolds add scaffold.json', 'addScaffold'],
  ['scaffolds list', 'listScaffolds'],
  ['scaffolds show Shot', 'getScaffold'],
  ['scaffold apply Shot . --set shot=0010', 'applyScaffold'],
  ['scaffolds delete Shot', 'deleteScaffold'],
  ['vocabulary save ../words.json', 'saveVocabulary'],
  ['vocabulary apply ../words.json', 'applyVocabulary'],
  ['stats', 'stats'],
  ['backup ../backup.clst', 'backup'],
  ['prune --dry-run', 'prune'],
  ['prune', 'prune'],
  ['compact', 'compact'],
  ['clean --all', 'clean'],
]

/** What works without a project of the bridge, or with a studio: docs/reference/bridge.md says why. */
const NEVER =
  /^(init|config|verify|bridge .*|login|logout|whoami|studios|projects|publish|clone|sync|update|changes|conflicts|resolve|take|assign|hand-over|members|invite|roles .*|tokens .*|audit)$/

const run = (...args: string[]) => clst(folder, args, { env: { CLST_HOME: bridge.home } })

beforeAll(async () => {
  mkdirSync(bridge.home)
  mkdirSync(folder)
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const files = {
    'scene.blend': 'scene',
    'hero.psd': 'hero',
    'tile_1.txt': 'one',
    'old_v001.txt': '1',
    'old_v002.txt': '2',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'poster.png'), Buffer.from(pixel, 'base64'))
  const scaffold = { name: 'Shot', collections: [{ path: 'sh{shot}' }], assets: [], dependencies: [] }
  writeFileSync(
    join(folder, 'scaffold.json'),
    JSON.stringify({ format: 'clst-scaffold', version: 1, ...scaffold }),
  )
  expect(clst(folder, ['init'], { env: { CLST_HOME: join(outside, 'nobody') } }).code).toBe(0)
  bridge.start()
  await bridge.ask('POST', '/v1/projects/open', { body: { path: folder } })
})

test('each command asks for its operations, and for nothing else', async () => {
  for (const [line, ...operations] of LINES) {
    if (line.includes('-m Second')) writeFileSync(join(folder, 'hero.psd'), 'hero, second')
    let told = line
    const asked = await operationsSince(bridge, () => {
      const { code, stderr } = run(...line.split(' '))
      told = `${line}: ${stderr}`
      expect(code, told).toBe(0)
    })
    expect([told, ...asked]).toEqual([told, ...operations])
  }
  expect(await operationsSince(bridge, () => expect(run('verify').code).toBe(0))).toEqual([])
})

test('every command of the reference is among them', () => {
  const reference = readFileSync(join(import.meta.dirname, '../../docs/reference/cli.md'), 'utf8')
  const commands = [...reference.matchAll(/^## clst (.+)$/gm)].map(([, words = '']) => words)
  expect(commands.length).toBeGreaterThan(70)
  const isThere = (words: string) => LINES.some(([line]) => `${line} `.startsWith(`${words} `))
  expect(commands.filter((words) => !isThere(words) && !NEVER.test(words))).toEqual([])
})
