import { splitName } from '../names.js'
import { splitFolder } from '../paths.js'
import type { OpenFile } from '../ports/file-system.js'
import { PREVIEW_EXTENSIONS } from '../previews/extensions.js'
import type { PreviewData } from '../types.js'

/** The picture that a file carries or is, or undefined. */
export async function automaticPreview(
  file: OpenFile,
  path: string,
  signal: AbortSignal | undefined,
): Promise<PreviewData | undefined> {
  const { extension } = splitName(splitFolder(path).fileName)
  if (!PREVIEW_EXTENSIONS.has(extension.toLowerCase())) return undefined
  const { sizeBytes } = file.stat()
  const read = (offset: number, length: number) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - offset)))
    return bytes.subarray(0, file.read(bytes, offset))
  }
  // Loaded only for files that can have a picture: most of the start-up of a short command would go there.
  const { extractPreview } = await import('../previews/preview.js')
  return extractPreview({ sizeBytes, read }, extension, signal)
}
