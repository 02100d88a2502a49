/** What the main thread and the thread that watches folders say to each other. */
import type { WatchRules } from '@clst/sdk/watching'

/** `watching`: changes are heard of at once. `rescanning`: they are found by looking from time to time. */
export type WatchStateName = 'starting' | 'watching' | 'rescanning'

/** Why changes of a project, or of a part of it, are only found by looking. */
export type WatchReason = 'too-many-folders' | 'network-disk' | 'not-permitted' | 'not-possible'

export interface WatchState {
  readonly state: WatchStateName
  /** Also with `watching`, where only a part is heard of: what this computer does on a network disk. */
  readonly reason?: WatchReason
  readonly folders: number
  readonly files: number
  /** Folders, or trees of folders, that the system tells of. */
  readonly watches: number
}

export type ToWatchThread =
  | { readonly kind: 'watch'; readonly key: string; readonly root: string; readonly rules: WatchRules }
  | { readonly kind: 'rules'; readonly key: string; readonly rules: WatchRules }
  /** clst has written files, these or any: tell of them once. */
  | { readonly kind: 'written'; readonly key: string; readonly paths: readonly string[] | undefined }
  | { readonly kind: 'unwatch'; readonly key: string }
  | { readonly kind: 'close' }

export type FromWatchThread =
  /** Without paths: too many to name, or nobody knows. */
  | { readonly kind: 'changed'; readonly key: string; readonly paths?: readonly string[] }
  | { readonly kind: 'state'; readonly key: string; readonly state: WatchState }
