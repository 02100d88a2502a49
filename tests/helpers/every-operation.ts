/** Every operation of an open project once, for tests that hold for all of them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '@clst/sdk'
import type { StudioLink } from '@clst/sdk/protocol'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

/** A studio with nothing in it. */
const EMPTY = {
  pull: async () => ({ epoch: 'e', revision: 0, entities: [], isLast: true }),
} as unknown as StudioLink

/** One call of an operation; `outside` is a folder beside the project. */
type Operation = (project: Project, outside: string) => Promise<unknown>

/** Everything that changes a project, one call of each. */
export const CHANGES: Record<string, Operation> = {
  checkpoint: (p) => p.checkpoint(['a.blend'], { message: 'v3' }),
  revert: (p) => p.revert('a.blend', { to: 'v1' }),
  openVersion: (p) => p.openVersion('a.blend', { to: 'v1' }),
  set: (p) => p.set(['a.blend'], { status: 'Done' }),
  move: (p) => p.move(['b.blend'], 'props'),
  rename: (p) => p.rename('b.blend', 'c.blend'),
  acceptRenames: (p) => p.acceptRenames(),
  copy: (p) => p.copy('b.blend', 'copy.blend'),
  revertAll: (p) => p.revertAll(),
  rebuild: (p) => p.rebuild(['missing.blend']),
  free: (p) => p.free(['b.blend']),
  delete: (p) => p.delete(['b.blend']),
  deleteCheckpoint: (p) => p.deleteCheckpoint('a.blend', 'v1'),
  undo: (p) => p.undo(),
  'ignore.add': (p) => p.ignore.add(['*.tmp']),
  'ignore.remove': (p) => p.ignore.remove(['*.old']),
  'vocabulary.addStatus': (p) => p.vocabulary.addStatus('Hold'),
  'vocabulary.editStatus': (p) => p.vocabulary.editStatus('Done', { name: 'Ready' }),
  'vocabulary.deleteStatus': (p) => p.vocabulary.deleteStatus('Done'),
  'vocabulary.addType': (p) => p.vocabulary.addType('asset', 'rig'),
  'vocabulary.editType': (p) => p.vocabulary.editType('asset', 'prop', { name: 'rig' }),
  'vocabulary.deleteType': (p) => p.vocabulary.deleteType('asset', 'prop'),
  'vocabulary.addTag': (p) => p.vocabulary.addTag('villain'),
  'vocabulary.editTag': (p) => p.vocabulary.editTag('hero', { name: 'lead' }),
  'vocabulary.deleteTag': (p) => p.vocabulary.deleteTag('hero'),
  'vocabulary.setLabel': (p) => p.vocabulary.setLabel('client', ['a.blend']),
  'vocabulary.removeLabel': (p) => p.vocabulary.removeLabel('final', ['a.blend']),
  'vocabulary.editLabel': (p) => p.vocabulary.editLabel('final', { name: 'last' }),
  'vocabulary.deleteLabel': (p) => p.vocabulary.deleteLabel('final'),
  'vocabularyFile.apply': (p, outside) => p.vocabularyFile.apply(join(outside, 'vocabulary.json')),
  'dependencies.add': (p) => p.dependencies.add(['b.blend'], ['a.blend']),
  'dependencies.remove': (p) => p.dependencies.remove(['a.blend'], ['b.blend']),
  'trash.restore': (p) => p.trash.restore(['gone.blend']),
  'trash.purge': (p) => p.trash.purge(),
  'previews.setCover': (p) => p.previews.setCover('a.blend', PNG),
  'templates.add': (p, outside) => p.templates.add(join(outside, 'set.blend')),
  'templates.rename': (p) => p.templates.rename('shot', 'scene'),
  'templates.replace': (p, outside) => p.templates.replace('shot', join(outside, 'set.blend')),
  'templates.delete': (p) => p.templates.delete('shot'),
  'templates.restore': (p) => p.templates.restore('old'),
  'templates.newAsset': (p) => p.templates.newAsset('new.blend', { template: 'shot' }),
  'scaffolds.add': (p, outside) => p.scaffolds.add(join(outside, 'scaffold.json'), { name: 'other' }),
  'scaffolds.delete': (p) => p.scaffolds.delete('shot'),
  'scaffolds.apply': (p) => p.scaffolds.apply('shot', ''),
  'collections.create': (p) => p.collections.create('sets'),
  'collections.share': (p) => p.collections.share('props'),
  'maintenance.prune': (p) => p.maintenance.prune(),
  'maintenance.compact': (p) => p.maintenance.compact(),
  'maintenance.repair': (p) => p.maintenance.repair(),
  'maintenance.clean': (p) => p.maintenance.clean({ all: true }),
  // What it writes would be no copy of the newer project.
  'maintenance.backup': (p, outside) => p.maintenance.backup({ output: join(outside, 'backup.clst') }),
  'imports.versions': (p) => p.imports.versions(['scene_v*.blend']),
  'sequences.track': (p) => p.sequences.track(['*.png']),
  'sequences.untrack': (p) => p.sequences.untrack(['*.exr']),
}

/** What only reads goes on. */
export const READS: Record<string, Operation> = {
  status: (p) => p.status(),
  look: (p) => p.look('a.blend'),
  namesIn: (p) => p.namesIn(''),
  search: (p) => p.search('a'),
  list: (p) => p.list(),
  history: (p) => p.history(),
  exportVersion: (p, outside) => p.exportVersion('a.blend', { output: join(outside, 'a.blend') }),
  itemInfo: (p) => p.itemInfo('a.blend'),
  exportMoment: (p, outside) => p.exportMoment({ folder: join(outside, 'moment') }),
  verify: (p) => p.verify(),
  stats: async (p) => p.stats(),
  listStatuses: async (p) => p.listStatuses(),
  preview: async (p) => p.preview((await p.history('a.blend')).checkpoints[0]?.id ?? ''),
  toProjectPath: async (p) => p.toProjectPath('a.blend', p.root),
  as: async (p) => p.as({ person: { name: 'Bo' } }),
  watchRules: (p) => p.watchRules(),
  close: async () => {},
  'ignore.list': (p) => p.ignore.list(),
  'ignore.test': (p) => p.ignore.test(['a.blend']),
  'vocabulary.listStatuses': (p) => p.vocabulary.listStatuses(),
  'vocabulary.listTypes': (p) => p.vocabulary.listTypes(),
  'vocabulary.listTags': (p) => p.vocabulary.listTags(),
  'vocabulary.listLabels': (p) => p.vocabulary.listLabels(),
  'vocabularyFile.read': (p) => p.vocabularyFile.read(),
  'vocabularyFile.save': (p, outside) => p.vocabularyFile.save({ output: join(outside, 'saved.json') }),
  'dependencies.list': (p) => p.dependencies.list('a.blend'),
  'trash.list': (p) => p.trash.list(),
  'previews.get': (p) => p.previews.get('a.blend', { cover: true }),
  'previews.choose': async (p) => p.previews.choose([(await p.itemInfo('a.blend')).id]),
  'previews.export': (p, outside) =>
    p.previews.export('a.blend', { output: join(outside, 'a.png'), cover: true }),
  'previews.shrink': async (p) => {
    const { picture } = await p.previews.get('a.blend', { cover: true })
    return p.previews.shrink(picture, 16)
  },
  'templates.list': (p) => p.templates.list(),
  'templates.export': (p, outside) => p.templates.export('shot', { output: join(outside, 'shot.blend') }),
  'scaffolds.list': (p) => p.scaffolds.list(),
  'scaffolds.get': (p) => p.scaffolds.get('shot'),
  'sequences.rules': (p) => p.sequences.rules(),
  'studio.state': async (p) => p.studio.state(),
  'studio.changes': (p) => p.studio.changes(),
  'studio.conflicts': (p) => p.studio.conflicts(),
  'studio.sideCopies': (p) => p.studio.sideCopies(),
  'studio.identity': async (p) => p.studio.identity(),
  'studio.itemSync': async (p) => p.studio.itemSync('none'),
  'studio.preview': (p) => p.studio.preview(EMPTY),
}

/** What changes a project together with its studio: tests/sync is about it, and a studio is needed for most of it. */
export const STUDIO_CHANGES: Record<string, Operation> = {
  'studio.publish': (p) => p.studio.publish(EMPTY, { url: 'https://studio.example', projectId: 'p' }),
  'studio.sync': (p) => p.studio.sync(EMPTY),
  'studio.update': (p) => p.studio.update(),
  'studio.discardChange': (p) => p.studio.discardChange('none', EMPTY),
  'studio.resolve': (p) => p.studio.resolve('none', { how: 'merge' }),
  'studio.assign': (p) => p.studio.assign('a.blend', 'Bob'),
  'studio.chooseVersions': (p) => p.studio.chooseVersions('a.blend', 'all'),
  'studio.fetch': (p) => p.studio.fetch(EMPTY, 'a.blend'),
  'studio.fetchContents': (p) => p.studio.fetchContents(EMPTY, [1]),
  'studio.withContents': (p) => p.studio.withContents(EMPTY, () => p.revert('a.blend', { to: 'v1' })),
}

/** Names of all methods that a project has, also in its parts: `status`, `trash.list`, … */
export function operationNames(project: Project): string[] {
  const methods = (object: object) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(object)).filter((name) => name !== 'constructor')
  const isPart = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && value.constructor !== Object
  const hidden = new Set(['guard', 'context', 'engines'])
  const parts = Object.entries(project).filter(([name, value]) => !hidden.has(name) && isPart(value))
  return [
    ...methods(project),
    ...parts.flatMap(([part, value]) => methods(value).map((name) => `${part}.${name}`)),
  ]
}

/** Puts into an empty project what the operations are about. */
export async function fillForOperations(project: Project, outside: string): Promise<void> {
  const write = (name: string, text: string) => writeFileSync(join(project.root, name), text)
  const message = 'first'
  for (const name of ['a', 'b', 'missing', 'gone']) write(`${name}.blend`, name)
  mkdirSync(join(project.root, 'props'))
  write('props/lamp.blend', 'lamp')
  await project.checkpoint([], { message, all: true })
  write('a.blend', 'a second')
  await project.checkpoint(['a.blend'], { message: 'second' })
  await project.free(['missing.blend'])
  await project.delete(['gone.blend'])
  await project.ignore.add(['*.old'])
  await project.vocabulary.addType('asset', 'prop')
  await project.vocabulary.addTag('hero')
  await project.vocabulary.setLabel('final', ['a.blend'])
  await project.dependencies.add(['a.blend'], ['b.blend'])
  await project.previews.setCover('a.blend', PNG)
  writeFileSync(join(outside, 'set.blend'), 'set')
  await project.templates.add(join(outside, 'set.blend'), { name: 'old' })
  await project.templates.delete('old')
  await project.templates.add(join(outside, 'set.blend'), { name: 'shot' })
  const scaffold = { format: 'clst-scaffold', version: 1, assets: [{ path: 'x.blend', template: 'shot' }] }
  writeFileSync(join(outside, 'scaffold.json'), JSON.stringify(scaffold))
  await project.scaffolds.add(join(outside, 'scaffold.json'), { name: 'shot' })
  await project.vocabularyFile.save({ output: join(outside, 'vocabulary.json') })
  for (const number of ['001', '002']) write(`scene_v${number}.blend`, `scene ${number}`)
  await project.sequences.track(['*.exr'])
}
