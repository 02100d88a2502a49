import type { CheckpointOptions } from '@clst/sdk'
import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { fieldsOf, readPages } from './pages.js'
import { allSent, sent, sentElsewhere } from './targets.js'

type Checkpoints = Pick<
  CommandProject,
  | 'checkpoint'
  | 'deleteCheckpoint'
  | 'exportMoment'
  | 'exportVersion'
  | 'history'
  | 'openVersion'
  | 'revert'
  | 'revertAll'
>

export function remoteCheckpoints(link: Link): Checkpoints {
  return {
    async checkpoint(paths, options) {
      const { preview, ...fields } = fieldsOf(options)
      const body = { ...allSent(paths), ...fields, ...pictureOf(preview) }
      return link.job('checkpoint', { body }, options)
    },

    async history(path, options = {}) {
      const { includeSafety = true } = options
      const query = { ...(path === undefined ? {} : { path: sent(path) }), includeSafety }
      const pages = await readPages(
        options,
        (page) => link.call('history', { query: { ...query, ...page } }, options),
        ({ checkpoints }) => checkpoints.filter(({ isSafety }) => !isSafety).length,
      )
      const checkpoints = pages.flatMap((page) => page.checkpoints)
      const nextCursor = pages.at(-1)?.nextCursor
      return nextCursor === undefined ? { checkpoints } : { checkpoints, nextCursor }
    },

    async revert(path, options = {}) {
      return link.job('revert', { body: { path: sent(path), ...fieldsOf(options) } }, options)
    },

    async revertAll(options = {}) {
      return link.job('revertAll', { body: momentOf(options.at) }, options)
    },

    async openVersion(path, options = {}) {
      return link.job('openVersion', { body: { path: sent(path), ...fieldsOf(options) } }, options)
    },

    async exportVersion(path, options) {
      const { output, ...fields } = fieldsOf(options)
      const body = { path: sent(path), outputPath: sentElsewhere(output), ...fields }
      return link.job('exportVersion', { body }, options)
    },

    async exportMoment(options) {
      const body = { ...momentOf(options.at), outputPath: sentElsewhere(options.folder) }
      return link.job('exportMoment', { body }, options)
    },

    async deleteCheckpoint(path, version) {
      return link.job('deleteCheckpoint', { body: { path: sent(path), version } })
    },
  }
}

function momentOf(at: number | undefined): { at?: string } {
  return at === undefined ? {} : { at: new Date(at).toISOString() }
}

/** The command has looked at its own settings: those of the bridge do not count. */
function pictureOf(preview: CheckpointOptions['preview']): {
  preview?: 'auto' | 'none'
  previewData?: string
} {
  if (preview === undefined) return { preview: 'auto' }
  return preview === null ? { preview: 'none' } : { previewData: Buffer.from(preview).toString('base64') }
}
