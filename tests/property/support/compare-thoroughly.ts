/** What costs too much after every operation. */
import { expect } from 'vitest'
import { compareHistory, compareStatus } from './compare.js'
import { compareDependencies } from './compare-dependencies.js'
import { compareListed } from './compare-listed.js'
import { compareTrash } from './compare-trash.js'
import { type Asset, headOf, keyOf, type Model, sameBytes } from './model.js'
import { listOf } from './model-listed.js'
import { expectedStatus } from './model-state.js'
import { FOLDERS } from './names.js'
import { compareCollections } from './operations/collections.js'
import { compareVocabulary } from './operations/vocabulary.js'
import { AUTHOR, type Real } from './real.js'

export async function compareThoroughly(real: Real, model: Model): Promise<void> {
  const { project } = real
  const assets = [...model.assets.values()]
  const versions = assets.flatMap((asset) => asset.versions)
  expect(await project.verify()).toMatchObject({
    ok: true,
    problems: [],
    checkedCheckpoints: [...assets, ...model.buried].flatMap(({ versions, trashed }) => [
      ...versions,
      ...trashed,
    ]).length,
  })
  const stats = project.stats()
  const sum = (list: Asset['versions']) => list.reduce((bytes, version) => bytes + version.bytes.length, 0)
  expect(stats).toMatchObject({
    assets: assets.length,
    checkpoints: versions.length,
    versionBytes: sum(versions),
  })
  const byAsset = stats.byAsset.map(({ path, versionBytes }) => `${path}: ${versionBytes}`)
  expect(byAsset.sort()).toEqual(assets.map((asset) => `${asset.path}: ${sum(asset.versions)}`).sort())
  await compareOneByOne(real, model)
  await compareLists(real, model)
  await compareVocabulary(real, model)
  await compareListed(real, model)
  await compareTrash(real, model)
  for (const asset of assets) {
    await compareVersions(real, model, asset)
    await compareInfo(real, asset)
    await compareDependencies(real, model, asset)
  }
  await compareCollections(real, model)
  for (const collection of model.collections.values()) await compareDependencies(real, model, collection)
}

/** Each file, and each folder, asked for by its name. */
async function compareOneByOne({ project }: Real, model: Model): Promise<void> {
  const all = expectedStatus(model)
  for (const item of all) {
    const { items } = await project.status([item.path])
    compareStatus(items, [item])
  }
  for (const folder of FOLDERS.filter((name) => model.folders.has(name))) {
    const { items } = await project.status([folder])
    compareStatus(
      items,
      all.filter(({ path }) => keyOf(path).startsWith(`${keyOf(folder)}/`)),
    )
  }
}

/** All assets, those of a status or a tag, and those that a word finds. */
async function compareLists({ project }: Real, model: Model): Promise<void> {
  const assets = [...model.assets.values()]
  const page = { limit: 1000 }
  const pathsOf = (items: readonly { path: string }[]) => items.map(({ path }) => path).sort()
  const all = await project.list([], page)
  expect(pathsOf(all.items), 'list').toEqual(pathsOf(assets))
  for (const { path, status, description, headNumber, sizeBytes } of all.items) {
    const asset = model.asset(path) as Asset
    const head = headOf(asset)
    expect({ status, description, headNumber, sizeBytes }, `"${path}" in the list`).toEqual({
      status: asset.status?.name ?? null,
      description: asset.description,
      headNumber: head.number,
      sizeBytes: head.bytes.length,
    })
  }
  for (const tag of model.tags) {
    const { items } = await project.search(`tag:${tag.name}`, page)
    expect(pathsOf(items), `tag:${tag.name}`).toEqual(pathsOf(assets.filter(({ tags }) => tags.has(tag))))
  }
  for (const term of listOf(model, 'status')) {
    const { items } = await project.search(`status:"${term.shortName}"`, page)
    expect(pathsOf(items), `status:${term.name}`).toEqual(
      pathsOf(assets.filter(({ status }) => status === term)),
    )
  }
  for (const term of listOf(model, 'asset')) {
    const { items } = await project.search(`type:"${term.name}"`, page)
    expect(pathsOf(items), `type:${term.name}`).toEqual(pathsOf(assets.filter(({ type }) => type === term)))
  }
}

async function compareInfo({ project }: Real, asset: Asset): Promise<void> {
  const numbers = [...asset.labels].map(([{ name }, { number }]) => `${name}: ${number}`)
  const info = await project.itemInfo(asset.path)
  expect(info).toMatchObject({
    path: asset.path,
    status: asset.status?.name ?? null,
    description: asset.description,
  })
  if (info.kind !== 'asset') throw new Error(`"${asset.path}" is not an asset`)
  expect(info.labels.map(({ name, number }) => `${name}: ${number}`).sort()).toEqual(numbers.sort())
  const { type, assignee, values } = asset
  expect(info).toMatchObject({ type: type?.name ?? null, assignee, assignedBy: assignee && AUTHOR })
  expect(info.values).toEqual(Object.fromEntries(values))
  expect(info.tags.sort()).toEqual([...asset.tags.keys()].map(({ name }) => name).sort())
}

async function compareVersions(real: Real, model: Model, asset: Asset): Promise<void> {
  const { checkpoints } = await real.project.history(asset.path)
  compareHistory(checkpoints, model, [asset])
  for (const { id, bytes, number } of asset.versions) {
    const output = real.newOutput()
    await real.project.exportVersion(asset.path, { to: id, output })
    expect(sameBytes(real.readAt(output), bytes), `version ${number} of "${asset.path}"`).toBe(true)
    real.fs.remove(output)
  }
}
