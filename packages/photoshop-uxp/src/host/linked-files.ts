import type { HostDependency } from '../core/host.js'
import { activeDocument } from './documents.js'
import type { Descriptor, Modules } from './modules.js'
import { isDiskPath } from './paths.js'

/**
 * The files that smart objects of the document in front are linked to: all layers with one question, since each single
 * property would be a message to Photoshop of its own. Embedded smart objects are part of the document, and those of
 * Creative Cloud libraries have no file.
 * Source: https://developer.adobe.com/photoshop/uxp/2022/ps_reference/media/batchplay/, "multiGet".
 */
export async function linkedFiles(modules: Pick<Modules, 'photoshop' | 'fs'>): Promise<HostDependency[]> {
  const document = activeDocument(modules)
  if (document === null) return []
  const [answer] = await modules.photoshop.action.batchPlay(
    [
      {
        _obj: 'multiGet',
        _target: { _ref: [{ _ref: 'document', _id: document.id }] },
        extendedReference: [['name', 'layerID', 'smartObject'], { _obj: 'layer', index: 1, count: -1 }],
        options: { failOnMissingProperty: false, failOnMissingElement: false },
      },
    ],
    {},
  )
  const found = new Map<string, HostDependency>()
  for (const layer of listOf(answer)) {
    const path = linkOf(layer.smartObject)
    if (path === undefined || found.has(path)) continue
    found.set(path, { path, absolutePath: path, kind: 'linked', exists: await isThere(modules.fs, path) })
  }
  return Array.from(found.values())
}

function listOf(answer: Descriptor | undefined): Descriptor[] {
  return Array.isArray(answer?.list) ? (answer.list as Descriptor[]) : []
}

/** Photoshop gives the link as a path, or as an object with one, depending on its version. */
function linkOf(smartObject: unknown): string | undefined {
  if (typeof smartObject !== 'object' || smartObject === null) return undefined
  const { linked, link } = smartObject as Descriptor
  if (linked !== true) return undefined
  const path = typeof link === 'object' && link !== null ? (link as Descriptor)._path : link
  return typeof path === 'string' && isDiskPath(path) ? path : undefined
}

async function isThere(fs: Modules['fs'], path: string): Promise<boolean> {
  try {
    return (await fs.lstat(path)).isFile()
  } catch {
    return false
  }
}
