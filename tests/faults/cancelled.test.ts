/** Every slow operation can be cancelled: before it begins, and while it goes on. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, isClstError, type OperationOptions, type Project } from '@clst/sdk'
import { openStore } from '@clst/sdk/testing'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { fillForOperations, operationNames, STUDIO_CHANGES } from '../helpers/every-operation.js'
import { expectFailure, expectSound } from '../helpers/failures.js'

type Slow = (project: Project, options: OperationOptions, outside: string) => Promise<unknown>

/** Everything that takes an `AbortSignal` and can take long. */
const SLOW: Record<string, Slow> = {
  status: (p, o) => p.status([], o),
  checkpoint: (p, o) => p.checkpoint(['c.blend'], { message: 'v1', ...o }),
  revert: (p, o) => p.revert('a.blend', { to: 'v1', ...o }),
  openVersion: (p, o) => p.openVersion('a.blend', { to: 'v1', ...o }),
  exportVersion: (p, o, outside) => p.exportVersion('a.blend', { output: join(outside, 'a.blend'), ...o }),
  set: (p, o) => p.set(['a.blend'], { status: 'Done' }, o),
  move: (p, o) => p.move(['b.blend'], 'props', o),
  rename: (p, o) => p.rename('b.blend', 'c2.blend', o),
  acceptRenames: (p, o) => p.acceptRenames([], o),
  copy: (p, o) => p.copy('b.blend', 'copy.blend', o),
  revertAll: (p, o) => p.revertAll(o),
  exportMoment: (p, o, outside) => p.exportMoment({ folder: join(outside, 'moment'), ...o }),
  rebuild: (p, o) => p.rebuild(['missing.blend'], o),
  free: (p, o) => p.free(['b.blend'], o),
  delete: (p, o) => p.delete(['b.blend'], o),
  undo: (p, o) => p.undo(o),
  verify: (p, o) => p.verify(o),
  'trash.restore': (p, o) => p.trash.restore(['gone.blend'], o),
  'trash.purge': (p, o) => p.trash.purge([], o),
  'templates.add': (p, o, outside) => p.templates.add(join(outside, 'set.blend'), { name: 'more', ...o }),
  'templates.replace': (p, o, outside) => p.templates.replace('shot', join(outside, 'set.blend'), o),
  'templates.newAsset': (p, o) => p.templates.newAsset('new.blend', { template: 'shot', ...o }),
  'templates.export': (p, o, outside) =>
    p.templates.export('shot', { output: join(outside, 's.blend'), ...o }),
  'scaffolds.apply': (p, o) => p.scaffolds.apply('shot', '', o),
  'maintenance.prune': (p, o) => p.maintenance.prune(o),
  'maintenance.repair': (p, o) => p.maintenance.repair(o),
  'maintenance.backup': (p, o, outside) => p.maintenance.backup({ output: join(outside, 'copy.clst'), ...o }),
  'imports.versions': (p, o) => p.imports.versions(['scene_v*.blend'], o),
}

/** A moment, or nothing to do in this project. */
const QUICK = new Set(
  `as close deleteCheckpoint history itemInfo list listStatuses look namesIn preview search stats toProjectPath
  watchRules
  collections.create collections.share dependencies.add dependencies.list dependencies.remove
  ignore.add ignore.list ignore.remove ignore.test maintenance.clean maintenance.compact
  previews.choose previews.export previews.get previews.setCover previews.shrink scaffolds.add scaffolds.delete scaffolds.get
  scaffolds.list studio.changes studio.conflicts studio.identity studio.itemSync studio.preview studio.sideCopies studio.state sequences.rules sequences.track sequences.untrack templates.delete templates.list templates.rename
  templates.restore trash.list vocabulary.addStatus vocabulary.addTag vocabulary.addType vocabulary.deleteLabel
  vocabulary.deleteStatus vocabulary.deleteTag vocabulary.deleteType vocabulary.editLabel vocabulary.editStatus
  vocabulary.editTag vocabulary.editType vocabulary.listLabels vocabulary.listStatuses vocabulary.listTags
  vocabulary.listTypes vocabulary.removeLabel vocabulary.setLabel vocabularyFile.apply vocabularyFile.read
  vocabularyFile.save`.split(/\s+/),
)

const parent = temporaryFolder()

async function scene() {
  const place = mkdtempSync(join(parent, 'cancelled-'))
  const [folder, outside] = [join(place, 'project'), join(place, 'outside')]
  mkdirSync(outside)
  const project = await createProject(folder, { name: 'Robot', workers: 0, person: { name: 'Ada' } })
  await fillForOperations(project, outside)
  writeFileSync(join(folder, 'c.blend'), 'new')
  return { project, folder, outside, place }
}

/** All files with their bytes, without the project file; and what people did, without what this computer remembers. */
function look({ folder, outside, project }: Awaited<ReturnType<typeof scene>>) {
  const files = [folder, outside].flatMap((root) => {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
    return paths
      .filter((path) => !path.startsWith(project.info.path))
      .map((path) => [path, readFileSync(path, 'utf8')])
  })
  const store = openStore(project.info.path, { isReadOnly: true })
  try {
    const count = (table: string) => store.get(`SELECT count(*) AS count FROM ${table}`)
    return { files: files.sort(), rows: ['change', 'checkpoint', 'undo_entry'].map(count) }
  } finally {
    store.close()
  }
}

test('every operation is slow or quick', async () => {
  const { project } = await scene()
  // What needs a studio is cancelled in tests/sync.
  const known = [...Object.keys(SLOW), ...QUICK, ...Object.keys(STUDIO_CHANGES)]
  expect(operationNames(project).sort()).toEqual(known.sort())
  await project.close()
})

test.each(Object.keys(SLOW))('%s that is cancelled before it begins does nothing', async (name) => {
  const here = await scene()
  const before = look(here)
  await expectFailure(run(name, here, { signal: AbortSignal.abort() }), 'cancelled')
  expect(look(here)).toEqual(before)
  await run(name, here, {})
  await end(here)
})

/** What is cut off after its records were written goes on in another way: the file is missing, and is written again. */
const GO_ON: Record<string, Slow> = { 'trash.restore': (p) => p.rebuild() }

test.each(Object.keys(SLOW))('%s that is cancelled while it goes on can be repeated', async (name) => {
  const here = await scene()
  const controller = new AbortController()
  const options = { signal: controller.signal, onProgress: () => controller.abort() }
  const isDone = await run(name, here, options).then(
    () => true,
    (error) => {
      expect(isClstError(error) && error.code).toBe('cancelled')
      return false
    },
  )
  await expectSound(here.project)
  if (!isDone) await (GO_ON[name] ?? (SLOW[name] as Slow))(here.project, {}, here.outside)
  await end(here)
})

const run = (
  name: string,
  { project, outside }: { project: Project; outside: string },
  options: OperationOptions,
) => (SLOW[name] as Slow)(project, options, outside)

async function end({ project, folder, place }: Awaited<ReturnType<typeof scene>>): Promise<void> {
  await expectSound(project)
  expect(readdirSync(folder, { recursive: true }).filter((path) => String(path).includes('.clst-'))).toEqual(
    [],
  )
  await project.close()
  rmSync(place, { recursive: true })
}
