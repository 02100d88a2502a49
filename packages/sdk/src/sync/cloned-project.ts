/** The first rows of a project that comes from a studio. */
import { MAC_BYTES } from '../chunking/chunk-mac.js'
import { DEFAULT_CHUNK_PARAMS } from '../chunking/chunk-params.js'
import { ClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { RandomSource } from '../ports/random.js'
import type { StudioLink } from '../protocol/studio-link.js'
import type { WireFields } from '../protocol/wire.js'
import { insertCollection } from '../store/collection-rows.js'
import { CHUNKER_ALGORITHM } from '../store/manifest-rows.js'
import { insertProject } from '../store/project-rows.js'
import type { Store } from '../store/store.js'
import { setStudio } from '../store/studio-rows.js'
import type { StudioPlace } from './publish.js'
import { pullPages } from './pull-pages.js'
import { ensureChunker } from './wire-manifest.js'

export interface ClonedProject {
  id: string
  name: string
  rootId: string
  createdAt: number
}

/** What a clone has to know before its file can be made. Throws `project-not-found` where nobody has published it yet. */
export async function readProjectToClone(
  link: StudioLink,
  signal: AbortSignal | undefined,
): Promise<ClonedProject> {
  let project: WireFields | undefined
  let rootId: string | undefined
  for await (const { entities } of pullPages(link, 0, signal)) {
    for (const { kind, id, fields } of entities) {
      if (kind === 'project' && fields !== null) project = fields
      if (kind === 'collection' && fields !== null && (fields.parentId ?? null) === null) rootId = id
    }
    if (project !== undefined && rootId !== undefined) return toProject(project, rootId)
  }
  throw new ClstError('project-not-found', 'Nothing was published into this project of the studio yet.')
}

function toProject(fields: WireFields, rootId: string): ClonedProject {
  const { id, name, createdAt } = fields
  return { id: String(id), name: String(name), rootId, createdAt: Number(createdAt) }
}

/** Nothing but the project and its root: all else arrives with the first sync. */
export async function fillClonedProject(
  store: Store,
  random: RandomSource,
  { id, name, rootId, createdAt }: ClonedProject,
  place: StudioPlace,
): Promise<void> {
  failpoint('create:file-made')
  await store.write(() => {
    insertCollection(store, { id: rootId, parentId: null, name: '', createdAt, createdBy: null })
    const chunkerId = ensureChunker(store, { algorithm: CHUNKER_ALGORITHM, ...DEFAULT_CHUNK_PARAMS })
    insertProject(store, { id, name, createdAt, rootId, chunkerId, macKey: random.bytes(MAC_BYTES) })
    setStudio(store, place.url, place.projectId)
  })
}
