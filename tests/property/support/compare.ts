/** What must hold after every operation: files, status and history are those of the model. */
import type { HistoryItem, StatusItem } from '@clst/sdk'
import { expect } from 'vitest'
import { hashOf } from './hash.js'
import { type Asset, type Model, sameBytes, type Version } from './model.js'
import { type ExpectedItem, expectedStatus } from './model-state.js'
import type { Real } from './real.js'

export async function compare(real: Real, model: Model): Promise<void> {
  compareFiles(real, model)
  model.look()
  const { items, counts } = await real.project.status()
  compareStatus(items, expectedStatus(model))
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(items.length)
  const { checkpoints } = await real.project.history()
  compareHistory(checkpoints, model, [...model.assets.values()])
}

function compareFiles(real: Real, model: Model): void {
  const { folder } = real.disk
  const expected = new Map(model.files)
  for (const [path, { bytes }] of model.opened) expected.set(path, bytes)
  const found = listFiles(real, '')
  expect(found.sort(), 'files in the folder').toEqual([...expected.keys()].sort())
  for (const [path, bytes] of expected) {
    expect(sameBytes(real.readAt(`${folder}/${path}`), bytes), `"${path}" has its bytes`).toBe(true)
  }
}

/** All but the project file and its journals; nothing else of clst's may be left. */
function listFiles({ fs, disk }: Real, folder: string): string[] {
  return fs.list(`${disk.folder}/${folder}`).flatMap(({ name, kind }) => {
    const path = folder === '' ? name : `${folder}/${name}`
    if (kind === 'folder') return listFiles({ fs, disk } as Real, path)
    return folder === '' && /^model\.clst(-journal|-wal|-shm)?$/.test(name) ? [] : [path]
  })
}

/** A normal file that one look was enough for is listed without its numbers. */
export function compareStatus(items: readonly StatusItem[], expected: readonly ExpectedItem[]): void {
  const states = (list: readonly ExpectedItem[]) => list.map(({ path, state }) => `${path}: ${state}`)
  expect(states(items), 'status').toEqual(states(expected))
  items.forEach(({ assetId, renamedFrom, ...item }, index) => {
    const isShort = item.state === 'normal' && item.sizeBytes === undefined
    expect(isShort ? { ...expected[index], ...item } : item, 'status item').toEqual(expected[index])
  })
}

export function compareHistory(items: readonly HistoryItem[], model: Model, assets: readonly Asset[]): void {
  const byId = new Map(items.map((item) => [item.id, item]))
  const all = assets.flatMap((asset) => asset.versions.map((version) => ({ asset, version })))
  expect(items.length, 'versions').toBe(all.length)
  for (const { asset, version } of all) {
    const item = byId.get(version.id)
    version.createdAt ??= item?.createdAt as string
    const { storedBytes, groupId, assetId, ...shown } = item ?? ({} as HistoryItem)
    expect(shown, `version ${version.number} of "${asset.path}"`).toEqual(expectedItem(model, asset, version))
  }
  compareOrder(items, assets)
}

function expectedItem(model: Model, asset: Asset, version: Version): unknown {
  const labels = [...asset.labels]
    .filter(([, at]) => at === version)
    .map(([{ name }]) => name)
    .sort()
  const bytes = model.contentOf(asset)
  return {
    id: version.id,
    path: asset.path,
    number: version.number,
    ...(labels.length === 0 ? {} : { label: labels[0] }),
    labels,
    baseId: version.base?.id ?? null,
    comment: version.comment,
    author: version.author,
    createdAt: version.createdAt,
    status: version.status?.name ?? null,
    sizeBytes: version.bytes.length,
    contentHash: hashOf(version.bytes),
    hasPreview: false,
    isOnDisk: asset.base === version && bytes !== undefined && sameBytes(bytes, version.bytes),
    isSafety: version.isSafety,
  }
}

/** Newest first. Versions that arrive bring their own time, so the order of one asset is that of the times it has. */
function compareOrder(items: readonly HistoryItem[], assets: readonly Asset[]): void {
  const times = items.map(({ createdAt }) => createdAt)
  expect(times, 'newest first').toEqual([...times].sort().reverse())
  const positions = new Map(items.map(({ id }, index) => [id, index]))
  for (const { path, versions } of assets) {
    const at = ({ createdAt }: Version) => createdAt ?? ''
    const expected = [...versions].reverse().sort((a, b) => (at(a) === at(b) ? 0 : at(a) < at(b) ? 1 : -1))
    const found = [...versions].sort((a, b) => Number(positions.get(a.id)) - Number(positions.get(b.id)))
    expect(
      found.map(({ id }) => id),
      `order of the versions of "${path}"`,
    ).toEqual(expected.map(({ id }) => id))
  }
}
