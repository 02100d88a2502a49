/** What a revert answers and does, and which version a person means. */
import {
  type Asset,
  findTerm,
  headOf,
  type Model,
  newestWith,
  nextNumber,
  sameBytes,
  type Version,
} from './model.js'

/** `v012`, `12`, `s3`, a label, an id; without words the newest. */
export function findVersion(asset: Asset, to: string | undefined): Version | undefined {
  if (to === undefined) return headOf(asset)
  const [, letter = '', digits] = /^([vs]?)(\d+)$/i.exec(to.trim()) ?? []
  if (digits !== undefined) {
    const isSafety = letter.toLowerCase() === 's'
    return asset.versions.find(
      (version) => version.isSafety === isSafety && version.number === Number(digits),
    )
  }
  const label = findTerm(asset.labels.keys(), to.trim())
  return asset.versions.find(({ id }) => id === to) ?? (label && asset.labels.get(label))
}

/** The newest at or before a time in milliseconds since 1970; the newest of all without one. */
export function versionAt(asset: Asset, at: number | undefined): Version | undefined {
  const ordinary = asset.versions.filter(({ isSafety }) => !isSafety)
  return ordinary.findLast(({ createdAt }) => at === undefined || Date.parse(createdAt as string) <= at)
}

export type Target = { asset: Asset; version: Version } | { error: string }

export function findTarget(model: Model, path: string, to: string | undefined): Target {
  const asset = model.asset(path)
  if (asset === undefined) return { error: 'asset-not-found' }
  const version = findVersion(asset, to)
  return version === undefined ? { error: 'checkpoint-not-found' } : { asset, version }
}

export interface RevertOutcome {
  version: Version
  headNumber: number
  unchanged: boolean
  /** Holds the bytes that were in no version; the caller fills in its id. */
  safety: Version | undefined
}

/** Changes the model as well. */
export function expectRevert(
  model: Model,
  path: string,
  to: string | undefined,
  author: string,
): RevertOutcome | { error: string } {
  const target = findTarget(model, path, to)
  if ('error' in target) return target
  if (model.isSecondFile(path)) return { error: 'name-clash' }
  const { asset, version } = target
  const before = model.contentOf(asset)
  const head = headOf(asset)
  let safety: Version | undefined
  if (before !== undefined && newestWith(asset, before) === undefined) {
    safety = {
      id: '',
      number: nextNumber(asset, true),
      isSafety: true,
      bytes: before,
      comment: 'Safety copy: the file was replaced before it was checkpointed',
      author,
      status: asset.status,
      base: asset.base ?? head,
    }
    asset.versions.push(safety)
  }
  const unchanged = before !== undefined && sameBytes(before, version.bytes)
  model.put(model.placeOf(asset) ?? asset.path, version.bytes)
  Object.assign(asset, { base: version, isPinned: version !== head })
  return { version, headNumber: head.number, unchanged, safety }
}
