import { HostError } from '../core/host.js'
import { runModal } from './modal.js'
import type { Modules, PsDocument } from './modules.js'
import { entryOf, isDiskPath } from './paths.js'

type Needs = Pick<Modules, 'photoshop' | 'uxp'>

/** The document in front, or null. Photoshop throws where none is open in some versions. */
export function activeDocument({ photoshop }: Pick<Modules, 'photoshop'>): PsDocument | null {
  try {
    return photoshop.app.activeDocument ?? null
  } catch {
    return null
  }
}

/** Absolute path of the document in front; empty without one, before its first save, and in the cloud. */
export function currentFile(modules: Pick<Modules, 'photoshop'>): string {
  const document = activeDocument(modules)
  if (document === null || document.cloudDocument || !isDiskPath(document.path)) return ''
  return document.path
}

/** Saves the document in front where it lies. Photoshop asks where, for one that was never saved. */
export async function saveDocument(modules: Needs): Promise<void> {
  const document = activeDocument(modules)
  if (document === null) throw new HostError('There is no open document to save.')
  await runModal(modules.photoshop, 'Save', () => document.save())
}

/** Opens a file beside what is open, or brings it to the front when it is open already. */
export async function openDocument(modules: Needs, path: string): Promise<void> {
  const { photoshop, uxp } = modules
  for (const document of photoshop.app.documents) {
    if (document.path !== path) continue
    await runModal(photoshop, 'Open', async () => {
      photoshop.app.activeDocument = document
    })
    return
  }
  const entry = await findEntry(uxp, path)
  await runModal(photoshop, 'Open', () => photoshop.app.open(entry))
}

/**
 * Closes the document of a path without saving it and opens it from the disk, in one step. Where it is not open, it is
 * opened.
 */
export async function reloadDocument(modules: Needs, path: string): Promise<void> {
  const { photoshop, uxp } = modules
  const entry = await findEntry(uxp, path)
  await runModal(photoshop, 'Revert', async () => {
    for (const document of Array.from(photoshop.app.documents)) {
      if (document.path === path) await document.closeWithoutSaving()
    }
    await photoshop.app.open(entry)
  })
}

async function findEntry(uxp: Modules['uxp'], path: string) {
  try {
    return await entryOf(uxp, path)
  } catch {
    throw new HostError('The file is not on the disk, or Photoshop may not read it.')
  }
}
