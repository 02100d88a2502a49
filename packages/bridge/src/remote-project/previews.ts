import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { fieldsOf } from './pages.js'
import { sent, sentElsewhere } from './targets.js'

export function remotePreviews(link: Link): CommandProject['previews'] {
  return {
    async get(path, choice = {}) {
      const { mediaType, bytes } = await link.picture('getPreview', {
        query: { ...placeOf(path), ...choice },
      })
      return { picture: { mediaType, data: bytes } as never }
    },

    async export(path, options) {
      const { output, ...fields } = fieldsOf(options)
      const body = { ...placeOf(path), outputPath: sentElsewhere(output), ...fields }
      return link.call('exportPreview', { body })
    },

    async setCover(path, picture) {
      const pictureData = Buffer.from(picture).toString('base64')
      return link.call('setCover', { body: { ...placeOf(path), pictureData } })
    },
  }
}

/** Absent for the project itself. */
function placeOf(path: string): { path?: string } {
  return path === '' ? {} : { path: sent(path) }
}
