import { getAssetByPath } from '../assets/find-asset.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { discardChange, listChanges, type OpenChange } from '../sync/changes.js'
import { fetchContents } from '../sync/fetch-contents.js'
import { fetchVersions, withContents } from '../sync/fetch-versions.js'
import { type StudioIdentity, studioIdentity } from '../sync/identity.js'
import { type ItemSync, itemSync } from '../sync/item-sync.js'
import { listConflicts } from '../sync/open-items.js'
import { type AssignOptions, assign, type Ownership } from '../sync/ownership.js'
import { previewSync, type SyncPreview } from '../sync/preview-sync.js'
import { publish, type StudioPlace } from '../sync/publish.js'
import type { Resolution, ResolveOptions } from '../sync/resolution.js'
import { resolve } from '../sync/resolve.js'
import { listSideCopies, type SideCopy } from '../sync/side-copies.js'
import { type SyncState, syncState } from '../sync/state.js'
import { sync } from '../sync/sync.js'
import type { SyncConflict, SyncOptions, SyncResult, UpdateOptions, UpdateResult } from '../sync/types.js'
import { update } from '../sync/update.js'
import { chooseVersions } from '../sync/version-rules.js'
import type { Guard } from './guard.js'

/**
 * The project and the studio that it belongs to. `link` is how the studio is reached as one person; the name under which the
 * project was opened is that of their account.
 */
export class Studio {
  /** Reached as `project.studio`. */
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** How it stands, as far as is known here: nothing is asked of the studio. */
  state(): SyncState {
    return syncState(this.context)
  }

  /** Who has an asset, and what has to be decided about it or a collection, by its id. `isMe` is the person of this project. */
  itemSync(id: string): ItemSync {
    return itemSync(this.context, id)
  }

  /** What a studio has to be told when it takes the project in: who this person is there, and its roles. */
  identity(): StudioIdentity {
    return studioIdentity(this.context)
  }

  /**
   * A project of this computer becomes one of the studio, with everything in it; one that belonged to another studio moves
   * there, and what is there already from other copies is joined with it. Throws what the link throws.
   */
  publish(link: StudioLink, place: StudioPlace, options: SyncOptions = {}): Promise<SyncResult> {
    return this.guard.writing([], () => publish(this.context, link, place, options))
  }

  /**
   * What was done here goes, what others did comes; working files stay as they are. One item that is refused stops no other.
   * Throws what the link throws; it can be repeated after any failure.
   */
  sync(link: StudioLink, options: SyncOptions = {}): Promise<SyncResult> {
    return this.guard.writing([], () => sync(this.context, link, options))
  }

  /** What a sync would exchange; nothing is changed. */
  preview(link: StudioLink, options: SyncOptions = {}): Promise<SyncPreview> {
    return this.guard.within([], () => previewSync(this.context, link, options))
  }

  /** Outdated files become what others made of them; what holds own work stays. */
  update(paths: readonly string[] = [], options: UpdateOptions = {}): Promise<UpdateResult> {
    return this.guard.writing(paths, () => update(this.context, paths, options))
  }

  /** What would be sent, in order, and what the studio did not take. */
  changes(): Promise<OpenChange[]> {
    return this.guard.within([], async () => listChanges(this.context))
  }

  /** A change is not sent; the studio's values come back. Throws `not-found`, `in-use`. */
  discardChange(id: string, link: StudioLink): Promise<void> {
    return this.guard.writing([], () => discardChange(this.context, id, link))
  }

  /** What a person has to decide. */
  conflicts(): Promise<SyncConflict[]> {
    return this.guard.within([], async () => listConflicts(this.context.store))
  }

  /** Versions that the studio did not take, and that are kept here. `resolve` settles them too. */
  sideCopies(): Promise<SideCopy[]> {
    return this.guard.within([], async () => listSideCopies(this.context.store))
  }

  /**
   * Settles a conflict, or a version that was kept aside, here; the next sync tells the studio. Throws `not-found`, `invalid-argument` for a way that the
   * conflict has not, `name-clash`, and `edited-since` when more happened at the studio: sync, then settle it.
   */
  resolve(id: string, resolution: Resolution, options: ResolveOptions = {}): Promise<void> {
    return this.guard.writing([], () => resolve(this.context, id, resolution, options))
  }

  /**
   * Gives a file to a person (`me`, an id or a name), or to nobody. With a link the studio decides at once; without, it is not
   * confirmed until the next sync. Throws `asset-not-found`, `not-assignee` (also for taking what somebody else has without
   * `force`), `not-permitted`.
   */
  assign(
    path: string,
    person: string | null,
    link?: StudioLink,
    options: AssignOptions = {},
  ): Promise<Ownership> {
    return this.guard.writing([path], () => assign(this.context, path, person, link, options))
  }

  /**
   * Which versions of a file, of what is in a collection, or of the whole project (path '') a sync brings here: those of what is
   * for this person. `default`: as for what it lies in, at last the newest. Throws `collection-not-found`.
   */
  chooseVersions(path: string, versions: 'newest' | 'all' | 'default'): Promise<void> {
    return this.guard.writing([path], () => chooseVersions(this.context, path, versions))
  }

  /** Brings the bytes of a version here, of the newest without `to`. Answers how many came. */
  fetch(link: StudioLink, path: string, options: SyncOptions & { to?: string } = {}): Promise<number> {
    return this.guard.writing([path], () => {
      const asset = getAssetByPath(this.context, path)
      const { id } = resolveVersion(this.context, asset, path, options.to)
      return fetchVersions(this.context, link, [id], options)
    })
  }

  /** Brings contents here that an operation has missed: `manifestId` in the details of `chunk-missing`. Answers how many bytes. */
  fetchContents(
    link: StudioLink,
    manifestIds: readonly number[],
    options: SyncOptions = {},
  ): Promise<number> {
    return this.guard.writing([], () => fetchContents(this.context, link, manifestIds, options))
  }

  /** Runs an operation of the project; bytes of versions that are not here are fetched when it stops for them. */
  withContents<T>(link: StudioLink, work: () => Promise<T>, options: SyncOptions = {}): Promise<T> {
    return this.guard.writing([], () => withContents(this.context, link, work, options))
  }
}
