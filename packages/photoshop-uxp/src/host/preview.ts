import { HostError } from '../core/host.js'
import { activeDocument } from './documents.js'
import { wordsOf } from './modal.js'
import type { Modules } from './modules.js'

/** Pixels of the longer side: enough for the pictures of all panels. */
const SIZE = 512

/**
 * The document in front as a JPEG. Photoshop scales it from its cached levels; colours are converted to RGB with 8 bits,
 * since the encoder takes nothing else.
 * Source: https://developer.adobe.com/photoshop/uxp/2022/ps_reference/media/imaging/
 */
export async function captureJpeg(modules: Pick<Modules, 'photoshop'>): Promise<Uint8Array> {
  const document = activeDocument(modules)
  if (document === null) throw new HostError('There is no open document to take a picture of.')
  const { imaging } = modules.photoshop
  try {
    const { imageData } = await imaging.getPixels({
      documentID: document.id,
      targetSize: { width: SIZE },
      colorSpace: 'RGB',
      componentSize: 8,
      applyAlpha: true,
    })
    try {
      return bytesOf(await imaging.encodeImageData({ imageData, base64: false }))
    } finally {
      // Photoshop warns of memory when pictures are kept.
      imageData.dispose()
    }
  } catch (error) {
    throw new HostError(`Photoshop gave no picture of the document: ${wordsOf(error)}`)
  }
}

function bytesOf(encoded: string | number[]): Uint8Array {
  if (typeof encoded === 'string') throw new HostError('Photoshop gave the picture as text.')
  return Uint8Array.from(encoded)
}
