import { ClstError } from '@clst/sdk'
import { resolveSettings } from '../../config/settings.js'
import { versionsWithPictures } from '../context/with-pictures.js'
import type { ThreadFacts } from '../threads/messages.js'
import type { OperationsOf } from './operation.js'
import { fitting } from './pages.js'
import { allInProject, elsewhere, given, inProject } from './paths.js'
import { readPicture } from './read-picture.js'

/** Paths that are named to those who listen. */
const NAMED_PATHS = 100

export const operations: OperationsOf<'checkpoints'> = {
  async history(project, { query, path: { projectKey } }, { facts }) {
    const path = query.path === undefined ? undefined : inProject(project, query.path)
    const { cursor, includeSafety = false, onlySafety, previews, limit = 50 } = query
    const order = { ...given({ cursor, onlySafety }), includeSafety }
    const pictures = { projectKey, home: facts.environment.home }
    return fitting(limit, async (count) => {
      const page = await project.history(path, { ...order, limit: count })
      if (previews !== true) return page
      return { ...page, checkpoints: await versionsWithPictures(project, pictures, page.checkpoints) }
    })
  },

  async checkpoint(project, { body }, { options, facts, announce }) {
    const { message, all, status, label, cover, sequence } = body
    const preview = await choosePicture(facts, body)
    const result = await project.checkpoint(allInProject(project, body.paths), {
      ...options,
      message,
      ...given({ all, status, label, cover, sequence, preview }),
    })
    if (result.checkpoints.length > 0) {
      const paths = result.checkpoints.map(({ path }) => path)
      announce({ type: 'checkpoint-created', ...(paths.length > NAMED_PATHS ? {} : { paths }) })
    }
    return result
  },

  async revert(project, { body }, { options, announce }) {
    const result = await project.revert(inProject(project, body.path), {
      ...options,
      ...given({ to: body.to }),
    })
    announce({ type: 'files-changed', paths: [result.path] })
    return result
  },

  async revertAll(project, { body }, { options, announce }) {
    const result = await project.revertAll({ ...options, ...momentOf(body.at) })
    announce({ type: 'files-changed' })
    return result
  },

  async openVersion(project, { body }, { options }) {
    return project.openVersion(inProject(project, body.path), { ...options, ...given({ to: body.to }) })
  },

  async exportVersion(project, { body }, { options }) {
    const { path, outputPath, ...how } = body
    return project.exportVersion(inProject(project, path), {
      ...options,
      ...how,
      output: elsewhere(outputPath),
    })
  },

  async exportMoment(project, { body }, { options }) {
    return project.exportMoment({ ...options, ...momentOf(body.at), folder: elsewhere(body.outputPath) })
  },

  async deleteCheckpoint(project, { body }) {
    return project.deleteCheckpoint(inProject(project, body.path), body.version)
  },
}

function momentOf(at: string | undefined): { at?: number } {
  return at === undefined ? {} : { at: Date.parse(at) }
}

interface PictureOrder {
  preview?: 'auto' | 'none'
  previewPath?: string
  previewData?: string
}

/** Undefined: taken from the file where it has one. Throws `preview-too-large`, `file-not-found`. */
export async function choosePicture(
  { environment }: ThreadFacts,
  { preview, previewPath, previewData }: PictureOrder,
): Promise<Uint8Array | null | undefined> {
  if ([preview, previewPath, previewData].filter((each) => each !== undefined).length > 1) {
    throw new ClstError('invalid-argument', 'Give one of preview, previewPath and previewData.')
  }
  if (previewData !== undefined) return Buffer.from(previewData, 'base64')
  if (previewPath !== undefined) return readPicture(elsewhere(previewPath, 'previewPath'))
  const choice = preview ?? (await resolveSettings(environment)).values.preview
  return choice === 'none' ? null : undefined
}
