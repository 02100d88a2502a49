/** What lists say about the pictures of their items. */
import type { AssetItem, HistoryItem, Project } from '@clst/sdk'
import type { Schemas } from '../generated/operation-types.js'
import { given } from '../operations/paths.js'
import { pictureFiles, previewFiles } from './preview-files.js'

/** Where the project is on this bridge, and where the bridge keeps its files. */
export interface PictureScope {
  projectKey: string
  home: string
}

export async function versionsWithPictures(
  project: Project,
  { projectKey, home }: PictureScope,
  checkpoints: readonly HistoryItem[],
): Promise<Schemas['PanelCheckpoint'][]> {
  const files = await previewFiles(project, home, checkpoints)
  return checkpoints.map((item) => ({
    ...item,
    ...(item.hasPreview ? { previewUrl: urlOfVersion(projectKey, item.id) } : {}),
    ...given({ previewPath: files.get(item.id) }),
  }))
}

/** The cover of each asset, else the picture of its newest version that has one. */
export async function assetsWithPictures(
  project: Project,
  { projectKey, home }: PictureScope,
  items: readonly AssetItem[],
): Promise<Schemas['ListedAsset'][]> {
  const chosen = await project.previews.choose(items.map(({ assetId }) => assetId))
  const wanted = items.flatMap(({ assetId, path }) => {
    const { coverHash, checkpointId } = chosen.get(assetId) ?? {}
    if (coverHash !== undefined)
      return { assetId, name: `cover-${coverHash}`, read: () => coverOf(project, path) }
    if (checkpointId === undefined) return []
    return { assetId, name: checkpointId, read: async () => project.preview(checkpointId) }
  })
  const files = await pictureFiles(home, wanted)
  const names = new Map(wanted.map(({ assetId, name }) => [assetId, name]))
  return items.map((item) => {
    const { coverHash, checkpointId } = chosen.get(item.assetId) ?? {}
    const ofVersion = checkpointId === undefined ? undefined : urlOfVersion(projectKey, checkpointId)
    return {
      ...item,
      ...given({
        previewUrl: coverHash === undefined ? ofVersion : urlOfCover(projectKey, item.path),
        previewPath: files.get(names.get(item.assetId) ?? ''),
      }),
    }
  })
}

async function coverOf(project: Project, path: string) {
  return (await project.previews.get(path, { cover: true })).picture
}

function urlOfVersion(projectKey: string, id: string): string {
  return `/v1/projects/${projectKey}/checkpoints/${id}/preview`
}

function urlOfCover(projectKey: string, path: string): string {
  return `/v1/projects/${projectKey}/preview?cover=true&path=${encodeURIComponent(path)}`
}
