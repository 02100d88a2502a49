import {
  type CreateCollectionOptions,
  type CreatedCollection,
  createCollection,
} from '../collections/create-collection.js'
import { type SharedCollection, shareCollection } from '../collections/share-collection.js'
import type { Context } from '../context.js'
import type { Guard } from './guard.js'

/** The folders of the project. They are moved, copied and deleted like files. */
export class Collections {
  /** Reached as `project.collections`. */
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** Makes a collection and its folder. Throws `name-clash`, `file-exists`, `type-not-found`. */
  create(path: string, options: CreateCollectionOptions = {}): Promise<CreatedCollection> {
    return this.guard.writing([path], () => createCollection(this.context, path, options))
  }

  /** Lets everybody in the project see what is in it, or no longer. Throws `collection-not-found`. */
  share(path: string, isShared = true): Promise<SharedCollection> {
    return this.guard.writing([path], () => shareCollection(this.context, path, isShared))
  }
}
