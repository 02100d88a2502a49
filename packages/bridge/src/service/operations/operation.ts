/** What is done in the thread of a project. */
import type { OperationOptions, Project } from '@clst/sdk'
import type { ResultOf } from '../generated/operation-types.js'
import type { OperationId, ROUTES } from '../generated/routes.js'
import type { OperationInput } from '../http/api-request.js'
import type { Announcement, Caller, ThreadFacts } from '../threads/messages.js'
import type { OpenProject } from '../threads/open-project.js'

export interface OperationScope {
  readonly open: OpenProject
  readonly facts: ThreadFacts
  /** Who asked, where the request says so. */
  readonly caller: Caller | undefined
  /** Signal and progress of this call. */
  readonly options: OperationOptions
  /** Tells clients that listen what is different now. */
  announce(announcement: Announcement): void
  /** Does something after the answer; not again while it is still done under that name. */
  inBackground(name: string, work: () => Promise<void>): void
}

/** Does one operation; `input` is what the document says for it, or what the main thread sends for its own. */
export type Doing = (scope: OperationScope, input: unknown) => Promise<unknown>

/** An operation of the document on an open project. */
export type ProjectOperation<Id extends OperationId> = (
  project: Project,
  input: OperationInput<Id>,
  scope: OperationScope,
) => Promise<Unchanged<ResultOf<Id>>>

/** What the SDK answers: lists that nobody may change, and fields that are left out when they are undefined. */
type Unchanged<T> = T extends readonly (infer Item)[]
  ? readonly Unchanged<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Unchanged<T[Name]> | MaybeUndefined<T, Name> }
    : T

type MaybeUndefined<T, Name extends keyof T> = Record<never, never> extends Pick<T, Name> ? undefined : never

/** The operations of one tag. */
export type OperationsOf<Tag extends string> = {
  readonly [Id in OperationId as (typeof ROUTES)[Id]['tag'] extends Tag ? Id : never]?: ProjectOperation<Id>
}
