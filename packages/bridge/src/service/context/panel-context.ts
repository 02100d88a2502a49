/** What a panel shows about one file, from the thread of its project. */
import { basename } from 'node:path'
import type { HistoryResult, ItemSync, PathInfo, Project } from '@clst/sdk'
import type { Schemas } from '../generated/operation-types.js'
import { SENTENCES } from '../generated/state-words.js'
import type { OperationScope } from '../operations/operation.js'
import { firstThatFit, fitting } from '../operations/pages.js'
import { given, inProject } from '../operations/paths.js'
import { asAccount, syncStateOf } from '../studio/sync-state.js'
import { panelActions } from './panel-actions.js'
import { SoonLook } from './soon-look.js'
import { type ActionName, PLACES, STATES, type StateWords, say } from './state-table.js'
import { studioActions } from './studio-actions.js'
import { versionsWithPictures } from './with-pictures.js'

export interface PanelOrder {
  /** Absolute. */
  path: string
  projectKey: string
  limit: number
}

/** All but what only the main thread knows. */
export type PanelPart = Omit<
  Schemas['PanelContext'] & { nextCursor?: string },
  'path' | 'project' | 'job' | 'eventCursor'
>

const MAX_DEPENDENCY_BYTES = 8 * 1024
const MAX_STATUSES = 50

const NOBODYS: ItemSync = { owner: null, conflict: null }

export async function panelContext(
  project: Project,
  order: PanelOrder,
  scope: OperationScope,
): Promise<PanelPart> {
  const path = inProject(project, order.path)
  const look = new SoonLook(project, scope)
  const info = await look.at(path)
  look.goOn(path)
  const words = wordsOf(info)
  const isTracked = info.kind === 'asset'
  const described = isTracked ? await project.itemInfo(path) : undefined
  const asset = described?.kind === 'asset' ? described : undefined
  const history = isTracked ? await historyOf(project, path, order.limit) : { checkpoints: [] }
  const pictures = { projectKey: order.projectKey, home: scope.facts.environment.home }
  const { place, text, action } = headline(info, words)
  const { status } = info
  const sync = syncStateOf(project, scope.facts.environment)
  const own = asAccount(project, scope.facts.environment)
  const { owner, conflict } = info.id === undefined ? NOBODYS : own.studio.itemSync(info.id)
  const shared = { sync, owner, conflict, isAsset: isTracked, state: status?.state }
  return {
    item: {
      kind: info.kind,
      path,
      absolutePath: info.absolutePath,
      name: path === '' ? project.info.name : basename(path),
      isOnDisk: info.isOnDisk,
      ...given({ id: info.id, isIgnored: info.isIgnored, openedFrom: info.openedFrom }),
      ...given({ modifiedAt: info.modifiedAt, sizeBytes: status?.sizeBytes, baseNumber: status?.baseNumber }),
      ...given({ baseSafetyNumber: status?.baseSafetyNumber, headNumber: status?.headNumber }),
      ...(asset === undefined ? {} : { type: asset.type, description: asset.description, tags: asset.tags }),
    },
    place,
    state: info.isIgnored === true ? null : (status?.state ?? null),
    stateText: text,
    primaryAction: project.isReadOnly ? null : action,
    actions: [...panelActions(info, project.isReadOnly, words), ...studioActions(shared, project.isReadOnly)],
    checkpoints: await versionsWithPictures(project, pictures, history.checkpoints),
    ...given({ nextCursor: history.nextCursor }),
    assignee: asset?.assignee ?? null,
    owner,
    sync,
    conflict,
    status: asset?.status ?? null,
    statuses: project.listStatuses().slice(0, MAX_STATUSES),
    dependencies: firstThatFit(asset?.dependencies ?? [], MAX_DEPENDENCY_BYTES),
    dependencyCount: asset?.dependencies.length ?? 0,
    dependentCount: asset?.dependents ?? 0,
  }
}

function historyOf(project: Project, path: string, limit: number): Promise<HistoryResult> {
  return fitting(
    limit,
    (count) => project.history(path, { limit: count, includeSafety: false, isHasty: true }),
    36 * 1024,
  )
}

function wordsOf({ status }: PathInfo): StateWords {
  const name = (letter: string, number: number) =>
    letter + String(number).padStart(letter === 'v' ? 3 : 1, '0')
  const head = status?.headNumber === undefined ? SENTENCES.anyHead : name('v', status.headNumber)
  if (status?.baseSafetyNumber !== undefined) return { base: name('s', status.baseSafetyNumber), head }
  return { base: status?.baseNumber === undefined ? head : name('v', status.baseNumber), head }
}

function headline(
  info: PathInfo,
  words: StateWords,
): { place: Schemas['PanelPlace']; text: string; action: ActionName | null } {
  const at = (place: keyof typeof PLACES) => {
    const { sentence, operation } = PLACES[place]
    return { place, text: sentence, action: operation }
  }
  if (info.openedFrom !== undefined) return at('opened')
  if (info.kind === 'collection' || info.kind === 'folder') return at('folder')
  if (info.status === undefined) return at('unsaved')
  if (info.isIgnored === true) return at('ignored')
  const { sentence, operation } = STATES[info.status.state]
  return { place: 'file', text: say(sentence, words), action: operation }
}
