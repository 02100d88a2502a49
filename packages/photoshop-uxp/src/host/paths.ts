import type { FileEntry, Uxp } from './modules.js'

/** A path of the disk: not a name, and not the identifier of a cloud document. */
export function isDiskPath(path: string | undefined): path is string {
  return path !== undefined && /^(\/|[A-Za-z]:[\\/]|\\\\)/.test(path)
}

/**
 * The entry of a file that is there. How UXP reads a URL with a percent sign or a blank is not written down anywhere, so
 * the path is tried as it is, then encoded.
 */
export async function entryOf(uxp: Uxp, path: string): Promise<FileEntry> {
  const { localFileSystem } = uxp.storage
  try {
    return await localFileSystem.getEntryWithUrl(urlOf(path))
  } catch (error) {
    if (encodeURI(path) === path) throw error
    return await localFileSystem.getEntryWithUrl(urlOf(encodeURI(path.replace(/\\/g, '/'))))
  }
}

function urlOf(path: string): string {
  return `file:${path.replace(/\\/g, '/')}`
}
