import type { Context } from '../context.js'
import { rebuildContent } from '../engine/rebuild-content.js'
import { getManifest, type Manifest } from '../store/manifest-rows.js'

export interface ReadBackOptions {
  signal?: AbortSignal | undefined
  onBytes?: ((bytes: number) => void) | undefined
}

/**
 * Puts a content together from the project file without writing it anywhere: proof that it can be had again. Throws
 * `chunk-missing`, `chunk-damaged`, `content-damaged`, `cancelled`.
 */
export async function readBack(
  context: Context,
  content: number | Manifest,
  { signal, onBytes }: ReadBackOptions = {},
): Promise<void> {
  const { store } = context
  const manifest = typeof content === 'number' ? getManifest(store, content) : content
  const engine = context.engineFor(manifest.sizeBytes)
  await rebuildContent({ store, engine, manifest, write: () => {}, signal, onBytes })
}
