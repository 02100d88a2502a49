/** The programs in examples/, run as somebody runs them who has just found them. */
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clstJson, environment, temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { writeHugeFile } from '../helpers/huge-file.js'
import { Conversation, type Ended } from './support/conversation.js'
import { readPage } from './support/read-page.js'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const EXAMPLES = join(REPOSITORY, 'examples')
const python = requireHost('python3')
const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)

beforeAll(() => bridge.start())

function begin(program: string, args: string[], more: Record<string, string> = {}): Conversation {
  const PYTHONPATH = join(REPOSITORY, 'packages/client-python')
  const env = environment(bridge.home, { PYTHONPATH, PYTHONDONTWRITEBYTECODE: '1', ...more })
  return new Conversation(program, args, { cwd: folder, env })
}

async function film(name: string): Promise<{ key: string; scene: string }> {
  const show = join(folder, name)
  mkdirSync(show)
  writeFileSync(join(show, 'scene.blend'), 'first')
  return { key: await bridge.makeProject(show, name), scene: join(show, 'scene.blend') }
}

test('docs/how-to/integrate.md shows the very same programs', () => {
  const steps = readPage(join(REPOSITORY, 'docs/how-to/integrate.md'))
  const shown = steps.flatMap((step) => (step.kind === 'file' ? [step.content] : []))
  const read = (name: string) => readFileSync(join(EXAMPLES, name), 'utf8')
  expect(shown).toEqual([read('render_farm.py'), read('render-farm.ts')])
})

python.describe('console-panel.py', () => {
  const panel = (scene: string, more = {}) =>
    begin('python3', [join(EXAMPLES, 'console-panel.py'), scene], more)

  test('shows the state, saves versions, lists them and goes back', async () => {
    const { scene } = await film('panel')
    const talk = panel(scene)
    await talk.hear('scene.blend: Not saved in the project yet')
    const saved = await talk.say('save Blocking', 'scene.blend: Up to date: v001\n')
    expect(saved).toContain('Saved v001, ')
    appendFileSync(scene, ' and second')
    await talk.say('', 'scene.blend: Changed since v001\n  v001  Ana Lopez  Blocking\n')
    await talk.say('save Light the lantern', 'Up to date: v002')
    expect(await talk.say('history', 'scene.blend: ')).toContain(
      'v002  Ana Lopez  Light the lantern\nv001  Ana Lopez  Blocking\n',
    )
    appendFileSync(scene, ' and more')
    const reverted = await talk.say('revert v001', 'the newest is v002')
    expect(reverted).toContain('The file is v001 now.\nWhat it was is kept as s1.\n')
    expect(readFileSync(scene, 'utf8')).toBe('first')
    expect(await talk.hangUp()).toMatchObject({ code: 0, stderr: '' })
  })

  test('says in a sentence what cannot be done, and goes on', async () => {
    const { scene } = await film('sentences')
    const talk = panel(scene)
    await talk.say('history', '"scene.blend" ')
    await talk.say('save Blocking', 'Up to date: v001')
    await talk.say('revert v099', 'has no version "v099". Its history shows which there are.\n')
    await talk.say('save Again', 'Nothing has changed.\n')
    await talk.say('help', 'save COMMENT, history, revert VERSION, quit')
    await talk.say('quit', '')
    expect(await talk.ended).toMatchObject({ code: 0, stderr: '' })
  })

  test('opens a project that the bridge does not know, and tells where there is none', async () => {
    const show = join(folder, 'unknown')
    mkdirSync(show)
    clstJson(show, 'init')
    const talk = panel(join(show, 'scene.blend'))
    await talk.hear('scene.blend: Not on the disk yet')
    await talk.hangUp()
    const elsewhere = panel(join(folder, 'sketch.blend'))
    await elsewhere.hear('This file is in no clst project. Make a project')
    await elsewhere.say('save Blocking', 'This file is in no clst project.')
    expect(await elsewhere.hangUp()).toMatchObject({ code: 0, stderr: '' })
  })

  test.skipIf(process.platform === 'win32')('cancels with Ctrl+C what it began', async () => {
    const { key, scene } = await film('cancelled')
    writeHugeFile(scene)
    const talk = panel(scene)
    await talk.say('save Far too much', ' %\n')
    talk.interrupt()
    await talk.hear('The job was cancelled.\n')
    truncateSync(scene, 1000)
    await talk.say('', 'scene.blend: Not saved in the project yet')
    await talk.say('save Less', 'Up to date: v001')
    expect(await talk.hangUp()).toMatchObject({ code: 0, stderr: '' })
    const { document } = await bridge.ask('GET', `/v1/jobs?projectKey=${key}`)
    expect(document.jobs.map((job: { state: string }) => job.state)).toEqual(['succeeded', 'cancelled'])
  })

  test('ends with a sentence where no bridge runs', async () => {
    const ended = await panel('scene.blend', { CLST_HOME: join(folder, 'nobody') }).ended
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^[A-Z].*\n$/) })
  })
})

/** Runs the example and answers what it printed. */
type Farm = (args: string[], more?: Record<string, string>) => Promise<Ended>

function behavesLikeAFarm(name: string, run: Farm): void {
  test('saves what changed, once for a task, and says what it saved', async () => {
    const { key, scene } = await film(name)
    const frame = join(scene, '../0001.exr')
    writeFileSync(frame, 'frame')
    const args = ['Frame 1', scene, frame]
    const task = { FARM_TASK: `${name}-frame-0001` }
    expect(await run(args, task)).toMatchObject({ code: 0, stdout: 'v001 scene.blend\nv001 0001.exr\n' })
    expect(await run(args, task)).toMatchObject({ code: 0, stdout: 'v001 scene.blend\nv001 0001.exr\n' })
    appendFileSync(frame, ' again')
    expect(await run(args)).toMatchObject({ code: 0, stdout: 'v002 0001.exr\nunchanged scene.blend\n' })
    const { document } = await bridge.ask('GET', `/v1/projects/${key}/checkpoints`)
    expect(document.checkpoints).toHaveLength(3)
  })

  test('fails with a code where there is no project, and can be tried again where no bridge runs', async () => {
    const lost = await run(['x', join(folder, 'lost.blend')])
    expect(lost).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^project-not-found: /) })
    const alone = await run(['x', 'y'], { CLST_HOME: join(folder, 'nobody') })
    expect(alone).toMatchObject({ code: 75, stderr: expect.stringMatching(/^bridge-not-running: /) })
  })
}

python.describe('render_farm.py', () => {
  behavesLikeAFarm('python', (args, more) =>
    begin('python3', [join(EXAMPLES, 'render_farm.py'), ...args], more).hangUp(),
  )
})

describe('render-farm.ts', () => {
  const script = join(folder, 'render-farm.mjs')

  beforeAll(() => {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
    const source = readFileSync(join(EXAMPLES, 'render-farm.ts'), 'utf8')
    writeFileSync(script, ts.transpileModule(source, { compilerOptions }).outputText)
    symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'), 'junction')
  })

  behavesLikeAFarm('typescript', (args, more) => begin(process.execPath, [script, ...args], more).hangUp())
})
