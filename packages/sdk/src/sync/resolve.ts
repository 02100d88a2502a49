/** A person has decided: what was held up by a conflict goes on. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { openChangesOf, setOutcome } from '../store/change-rows.js'
import { openConflicts, setResolved } from '../store/conflict-rows.js'
import { forgetReceived, putIncoming } from '../store/incoming-rows.js'
import { pullAgain } from '../store/studio-rows.js'
import { applyIncoming } from './apply.js'
import {
  notThisWay,
  type Resolution,
  type ResolveOptions,
  type Resolving,
  resolvingOf,
} from './resolution.js'
import { bringBack, moveMineOut } from './resolve-deleted.js'
import { mergeAssets, mergeCollections, mergeTerms, renameMine } from './resolve-names.js'
import { keepMineAsNew, setMineAside, stackMine } from './resolve-versions.js'
import { listSideCopies, settleSideCopy } from './side-copies.js'

/**
 * Settles one conflict, or a version that was kept aside, here; the next sync tells the studio. Throws `not-found`, `invalid-argument` for a way that this
 * conflict has not, `name-clash`, and `edited-since` when more happened at the studio: sync, then settle it.
 */
export async function resolve(
  context: Context,
  id: string,
  resolution: Resolution,
  options: ResolveOptions = {},
): Promise<void> {
  const conflict = openConflicts(context.store).find((each) => each.id === id)
  if (conflict === undefined) {
    if (listSideCopies(context.store).some((each) => each.id === id))
      return settleSideCopy(context, id, resolution)
    throw new ClstError('not-found', 'There is no such conflict.', { details: { id } })
  }
  const resolving = resolvingOf(context, conflict)
  switch (conflict.kind) {
    case 'asset-name':
      await settleAssetName(resolving, resolution, options)
      break
    case 'collection-name':
      if (resolution.how === 'rename') await renameMine(resolving, resolution.name)
      else if (resolution.how === 'merge') await mergeCollections(resolving)
      else if (resolution.how === 'discard' && resolving.change?.action === 'update')
        await giveUp(resolving, options)
      else throw notThisWay(conflict, 'rename, merge')
      break
    case 'vocabulary':
      if (resolution.how === 'rename') await renameMine(resolving, resolution.name)
      else if (resolution.how === 'merge' || resolution.how === 'discard') await mergeTerms(resolving)
      else throw notThisWay(conflict, 'rename, merge')
      break
    case 'diverged':
      await settleDiverged(resolving, resolution)
      break
    default:
      await settleDeleted(resolving, resolution, options)
  }
  await applyIncoming(context)
}

async function settleAssetName(
  resolving: Resolving,
  resolution: Resolution,
  options: ResolveOptions,
): Promise<void> {
  switch (resolution.how) {
    case 'rename':
    case 'keep-as-new':
      return renameMine(resolving, resolution.name)
    case 'merge':
    case 'stack':
      return mergeAssets(resolving, false)
    case 'discard':
      return resolving.change?.action === 'update' ? giveUp(resolving, options) : mergeAssets(resolving, true)
  }
}

async function settleDiverged(resolving: Resolving, resolution: Resolution): Promise<void> {
  switch (resolution.how) {
    case 'merge':
    case 'stack':
      return stackMine(resolving)
    case 'keep-as-new':
      return keepMineAsNew(resolving, resolution.name)
    case 'discard':
      return setMineAside(resolving)
    case 'rename':
      throw notThisWay(resolving.conflict, 'stack, keep-as-new, discard')
  }
}

/** Also two moves that would make a circle: of those only mine can be given up. */
async function settleDeleted(
  resolving: Resolving,
  resolution: Resolution,
  options: ResolveOptions,
): Promise<void> {
  const { conflict, change } = resolving
  const isCycle = conflict.kind === 'move-cycle'
  const isVersion = conflict.entityKind === 'checkpoint'
  const isNew = change?.action === 'create' && !isVersion
  const isItem = conflict.entityKind === 'asset' || conflict.entityKind === 'collection'
  if (resolution.how === 'merge' && !isCycle) return bringBack(resolving, options)
  if (resolution.how === 'keep-as-new' && isItem && isNew) return moveMineOut(resolving, resolution.name)
  if (resolution.how === 'keep-as-new' && conflict.mine.assetId !== undefined && !isNew) {
    return keepMineAsNew(resolving, resolution.name)
  }
  if (resolution.how === 'discard' && isVersion) return setMineAside(resolving)
  if (resolution.how === 'discard' && !(isItem && isNew)) return giveUp(resolving, options)
  throw notThisWay(
    conflict,
    isCycle ? 'discard' : isNew ? 'merge, keep-as-new' : 'merge, keep-as-new, discard',
  )
}

/** My edit is not sent, and what the studio has comes back. */
async function giveUp({ context, conflict, change }: Resolving, { link }: ResolveOptions): Promise<void> {
  const { store, clock } = context
  const { entityKind: kind, entityId: id, theirs } = conflict
  const own = link === undefined ? [] : await link.entities([{ kind, id }])
  await store.write(() => {
    setResolved(store, conflict.id, 'discard', clock.now())
    for (const open of openChangesOf(store, kind, id))
      setOutcome(store, open.sequence, 'discarded', undefined)
    if (change !== undefined) setOutcome(store, change.sequence, 'discarded', undefined)
    for (const entity of own) putIncoming(store, entity)
    if (theirs !== null && theirs.kind === kind && theirs.id === id) putIncoming(store, theirs)
    else if (own.length === 0) {
      // Without a way to ask now, the next sync brings it once more.
      forgetReceived(store, kind, id)
      pullAgain(store)
    }
  })
}
