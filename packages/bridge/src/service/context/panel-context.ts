/** What a panel shows about one file, from the thread of its project. */
import { basename } from 'node:path'
import type { HistoryResult, PathInfo, Project } from '@clst/sdk'
import type { Schemas } from '../generated/operation-types.js'
import type { OperationScope } from '../operations/operation.js'
import { firstThatFit, fitting } from '../operations/pages.js'
import { given, inProject } from '../operations/paths.js'
import { panelActions } from './panel-actions.js'
import { previewFiles } from './preview-files.js'
import { PLACES, STATES, type StateWords } from './state-table.js'

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

/** A file up to this size is read when nothing else proves its state; a larger one afterwards, in the background. */
const READ_BYTES = 8 * 1024 * 1024
const MAX_DEPENDENCY_BYTES = 8 * 1024
const MAX_STATUSES = 50

export async function panelContext(
  project: Project,
  order: PanelOrder,
  scope: OperationScope,
): Promise<PanelPart> {
  const path = inProject(project, order.path)
  const info = await lookSoon(project, path, scope)
  const words = wordsOf(info)
  const isTracked = info.kind === 'asset'
  const described = isTracked ? await project.itemInfo(path) : undefined
  const asset = described?.kind === 'asset' ? described : undefined
  const history = isTracked ? await historyOf(project, path, order.limit) : { checkpoints: [] }
  const pictures = previewFiles(project, scope.facts.environment.home, history.checkpoints)
  const { text, action } = headline(info, words)
  const { status } = info
  return {
    item: {
      kind: info.kind,
      path,
      absolutePath: info.absolutePath,
      name: path === '' ? project.info.name : basename(path),
      isOnDisk: info.isOnDisk,
      ...given({ id: info.id, isIgnored: info.isIgnored, openedFrom: info.openedFrom }),
      ...given({ sizeBytes: status?.sizeBytes, baseNumber: status?.baseNumber }),
      ...given({ baseSafetyNumber: status?.baseSafetyNumber, headNumber: status?.headNumber }),
      ...(asset === undefined ? {} : { type: asset.type, description: asset.description, tags: asset.tags }),
    },
    state: info.isIgnored === true ? null : (status?.state ?? null),
    stateText: text,
    primaryAction: project.isReadOnly ? null : action,
    actions: panelActions(info, project.isReadOnly, words),
    checkpoints: history.checkpoints.map((item) => ({
      ...item,
      ...(item.hasPreview
        ? { previewUrl: `/v1/projects/${order.projectKey}/checkpoints/${item.id}/preview` }
        : {}),
      ...given({ previewPath: pictures.get(item.id) }),
    })),
    ...given({ nextCursor: history.nextCursor }),
    assignee: asset?.assignee ?? null,
    status: asset?.status ?? null,
    statuses: project.listStatuses().slice(0, MAX_STATUSES),
    dependencies: firstThatFit(asset?.dependencies ?? [], MAX_DEPENDENCY_BYTES),
    dependencyCount: asset?.dependencies.length ?? 0,
    dependentCount: asset?.dependents ?? 0,
  }
}

/** A panel never waits until a large file has been read: what that shows is announced afterwards. */
async function lookSoon(project: Project, path: string, scope: OperationScope): Promise<PathInfo> {
  const quick = await project.look(path, { isHasty: true })
  const { status } = quick
  if (status === undefined || status.state === 'untracked' || status.state === 'rebuild') return quick
  if (status.state !== 'modified' && status.state !== 'diverged') return quick
  if ((status.sizeBytes ?? 0) <= READ_BYTES) return project.look(path)
  scope.inBackground(`look ${path}`, async () => {
    const { status: known } = await project.look(path)
    if (known?.state !== status.state)
      scope.announce({ type: 'files-changed', paths: [path], isOnlySeen: true })
  })
  return quick
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
  const head = status?.headNumber === undefined ? 'the newest version' : name('v', status.headNumber)
  if (status?.baseSafetyNumber !== undefined) return { base: name('s', status.baseSafetyNumber), head }
  return { base: status?.baseNumber === undefined ? head : name('v', status.baseNumber), head }
}

function headline(
  info: PathInfo,
  words: StateWords,
): Pick<(typeof STATES)['normal'], 'action'> & { text: string } {
  if (info.openedFrom !== undefined) return PLACES.opened
  if (info.kind === 'collection' || info.kind === 'folder') return PLACES.folder
  if (info.status === undefined) return PLACES.unsaved
  if (info.isIgnored === true) return PLACES.ignored
  const { text, action } = STATES[info.status.state]
  return { text: text(words), action }
}
