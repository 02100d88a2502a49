/** My versions were made without knowing a newer one: they follow it, become a file of their own, or stay aside. */
import { ClstError } from '../errors.js'
import { getAsset } from '../store/asset-rows.js'
import { openChangesOf, setOutcome } from '../store/change-rows.js'
import { setResolved } from '../store/conflict-rows.js'
import { keepVersionsAsNew } from './keep-as-new.js'
import { ownVersions, putOnTop, sendVersions, setNumbersAside } from './own-versions.js'
import { notThisWay, type Resolving } from './resolution.js'
import { keepAside, returnHead } from './side-copy.js'
import { takeVersions } from './take-theirs.js'

export async function stackMine({ context, conflict }: Resolving): Promise<void> {
  const { store, clock } = context
  const assetId = assetIn(conflict)
  await store.write(() => {
    setResolved(store, conflict.id, 'stack', clock.now())
    const versions = ownVersions(store, assetId)
    setNumbersAside(store, versions)
    const headId = takeVersions(context, assetId, conflict.theirs?.fields?.headId)
    putOnTop(store, assetId, headId, versions)
    sendVersions(context, versions)
  })
}

/** The versions stay as safety copies that no age removes. */
export async function setMineAside({ context, conflict }: Resolving): Promise<void> {
  const { store, clock } = context
  const assetId = assetIn(conflict)
  await store.write(() => {
    setResolved(store, conflict.id, 'discard', clock.now())
    for (const id of ownVersions(store, assetId)) {
      for (const { sequence } of openChangesOf(store, 'checkpoint', id)) {
        setOutcome(store, sequence, 'discarded', undefined)
      }
      keepAside(context, id, { code: 'discarded', message: 'It gave way to a newer version.' })
    }
    takeVersions(context, assetId, conflict.theirs?.fields?.headId)
    returnHead(store, assetId)
  })
}

/** A new file with my versions. Throws what `keepVersionsAsNew` throws. */
export async function keepMineAsNew({ context, conflict }: Resolving, name: string): Promise<void> {
  const { store, clock } = context
  const asset = getAsset(store, assetIn(conflict))
  if (asset === undefined) throw new ClstError('asset-not-found', 'The file is not tracked any more.')
  const versions = ownVersions(store, asset.id)
  if (versions.length === 0) throw notThisWay(conflict, 'merge, discard')
  await keepVersionsAsNew(context, asset, versions, name, {
    before: () => setResolved(store, conflict.id, 'keep-as-new', clock.now()),
    after: () => {
      takeVersions(context, asset.id, conflict.theirs?.fields?.headId)
      returnHead(store, asset.id)
    },
  })
}

/** Throws `invalid-argument`. */
function assetIn({ mine, kind }: Resolving['conflict']): string {
  if (mine.assetId !== undefined) return mine.assetId
  throw new ClstError('invalid-argument', `This conflict (${kind}) is about no file.`)
}
