import { ClstError, type PreviewData, type Project } from '@clst/sdk'
import type { OperationsOf } from './operation.js'
import { elsewhere, given, inProject } from './paths.js'
import { Picture } from './picture.js'
import { readPicture } from './read-picture.js'

/** The type of these answers in the document is a text of bytes; the thread hands over the picture itself. */
async function answer(project: Project, picture: PreviewData, size: number | undefined): Promise<never> {
  const { mediaType, data } = size === undefined ? picture : await project.previews.shrink(picture, size)
  return new Picture(mediaType, data) as never
}

function placeOf(project: Project, path: string | undefined): string {
  return path === undefined ? '' : inProject(project, path)
}

export const operations: OperationsOf<'previews'> = {
  async getCheckpointPreview(project, { path, query }) {
    const picture = project.preview(path.checkpointId)
    if (picture === undefined) throw new ClstError('preview-not-found', 'The version has no picture.')
    return answer(project, picture, query.size)
  },

  async getPreview(project, { query }) {
    const { to, cover, size } = query
    const { picture } = await project.previews.get(placeOf(project, query.path), given({ to, cover }))
    return answer(project, picture, size)
  },

  async exportPreview(project, { body }, { options }) {
    const { path, outputPath, ...choice } = body
    const output = elsewhere(outputPath)
    return project.previews.export(placeOf(project, path), { ...options, ...choice, output })
  },

  async setCover(project, { body }, { options }) {
    const { path, picturePath, pictureData } = body
    if ((picturePath === undefined) === (pictureData === undefined)) {
      throw new ClstError('invalid-argument', 'Give either picturePath or pictureData.')
    }
    const picture =
      picturePath === undefined
        ? Buffer.from(pictureData ?? '', 'base64')
        : readPicture(elsewhere(picturePath, 'picturePath'))
    return project.previews.setCover(placeOf(project, path), picture, options)
  },
}
