import type { ImageData8, Photoshop, PixelsRequest } from '../host/modules.js'
import type { FakeDocuments } from './fake-documents.js'

/** A JPEG of one red pixel. */
const JPEG = [
  'FFD8FFE000104A46494600010100000100010000FFDB004300080606070605080707070909080A0C140D0C0B0B0C1912130F141D1A1F1E1D1A',
  '1C1C20242E2720222C231C1C2837292C30313434341F27393D38323C2E333432FFC0000B080001000101011100FFC40014000100000000000000',
  '00000000000000000009FFC40014100100000000000000000000000000000000FFDA0008010100003F0054FFD9',
].join('')

/** Pictures of documents. What was made and not given back is counted. */
export class FakeImaging implements Pick<Photoshop['imaging'], 'getPixels' | 'encodeImageData'> {
  readonly alive = new Set<ImageData8>()

  constructor(private readonly documents: FakeDocuments) {}

  /** Reading needs no modal state. Source: ps_reference/media/imaging, which asks for one for writing only. */
  async getPixels({ documentID }: PixelsRequest): Promise<{ imageData: ImageData8 }> {
    if (!this.documents.open.some(({ id }) => id === documentID))
      throw new Error('getPixels: no such document')
    const imageData: ImageData8 = { width: 1, height: 1, dispose: () => void this.alive.delete(imageData) }
    this.alive.add(imageData)
    return { imageData }
  }

  async encodeImageData(options: { imageData: ImageData8; base64: boolean }): Promise<string | number[]> {
    if (!this.alive.has(options.imageData)) throw new Error('encodeImageData: the image data was disposed')
    if (options.base64) throw new Error('encodeImageData: the fake gives numbers only')
    return (JPEG.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  }

  /** Photoshop warns of memory that is not given back. Source: ps_reference/media/imaging, "dispose". */
  mistakes(): string[] {
    return this.alive.size === 0 ? [] : [`${this.alive.size} pictures were not disposed of.`]
  }
}
