/** What the main thread and the thread of a project say to each other. Everything is small, or handed over. */
import type { ErrorJson, OpenOptions, Progress } from '@clst/sdk'
import type { Environment } from '../../config/environment.js'

/** What a thread is told when it starts. */
export interface ThreadFacts {
  /** Absent for the thread that looks for projects and makes them. */
  readonly projectFile?: string
  /** It does what takes long. */
  readonly isForJobs?: boolean
  readonly environment: Environment
  readonly appVersion: string
}

/** In which form the result is wanted: as an object, as the bytes of an answer, or as what a job keeps. */
export type ResultForm =
  | { readonly kind: 'object' }
  | { readonly kind: 'answer' }
  /** Lists that are too long for an answer go to the file. */
  | { readonly kind: 'job'; readonly listFile: string }

/** Who asked, where a request says so; otherwise it is the person whose bridge it is. */
export type Caller = Pick<OpenOptions, 'person' | 'program'>

export interface CallMessage {
  readonly kind: 'call'
  readonly id: number
  readonly operationId: string
  readonly input: unknown
  readonly form: ResultForm
  readonly caller?: Caller
}

export type ToThread =
  | CallMessage
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' }

/** The result of a job: a document of at most 64 KB, and where the rest of its lists is. */
export interface JobResult {
  readonly document: string
  readonly isTruncated: boolean
  /** By name of the list: its length, and where every hundredth of its items begins in the file. */
  readonly lists?: Readonly<Record<string, ListIndex>>
}

export interface ListIndex {
  readonly length: number
  readonly offsets: readonly number[]
}

export type ThreadResult =
  | { readonly kind: 'object'; readonly value: unknown }
  /** `mediaType` of what is no document. */
  | { readonly kind: 'answer'; readonly bytes: Uint8Array; readonly mediaType?: string }
  | { readonly kind: 'job'; readonly result: JobResult }

/** What others should hear of, whoever asked. */
export interface Announcement {
  readonly type: 'files-changed' | 'checkpoint-created' | 'project-changed'
  readonly paths?: readonly string[]
  /** Nothing was written: what was there already turned out to be other than it had been said to be. */
  readonly isOnlySeen?: true
}

export type FromThread =
  | { readonly kind: 'done'; readonly id: number; readonly result: ThreadResult }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorJson; readonly cause?: string }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'announce'; readonly announcement: Announcement }
