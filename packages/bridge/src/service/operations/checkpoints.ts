import { readFileSync, statSync } from 'node:fs'
import { ClstError } from '@clst/sdk'
import { resolveSettings } from '../../config/settings.js'
import type { ThreadFacts } from '../threads/messages.js'
import type { OperationsOf } from './operation.js'
import { fitting } from './pages.js'
import { allInProject, elsewhere, given, inProject } from './paths.js'

/** No picture that can serve as a preview is larger, and a wrong name must not fill the memory. */
const MAX_PICTURE_BYTES = 256 * 1024 * 1024

/** Paths that are named to those who listen. */
const NAMED_PATHS = 100

export const operations: OperationsOf<'checkpoints'> = {
  async history(project, { query }) {
    const path = query.path === undefined ? undefined : inProject(project, query.path)
    const { cursor, includeSafety = false, limit = 50 } = query
    return fitting(limit, (count) =>
      project.history(path, { ...given({ cursor }), limit: count, includeSafety }),
    )
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
}

interface PictureOrder {
  preview?: 'auto' | 'none'
  previewPath?: string
  previewData?: string
}

/** Undefined: taken from the file where it has one. Throws `preview-too-large`, `file-not-found`. */
async function choosePicture(
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

function readPicture(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isFile() !== true) {
    throw new ClstError('file-not-found', `There is no picture "${path}".`, { details: { path } })
  }
  if (stat.size > MAX_PICTURE_BYTES) {
    throw new ClstError('preview-too-large', `The picture "${path}" is too large for a preview.`, {
      details: { path },
    })
  }
  return readFileSync(path)
}
