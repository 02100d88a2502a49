/** A picture small enough to be kept with a checkpoint. */
export interface PreviewImage {
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  /** Pixels, as the picture is meant to be seen. */
  width: number
  height: number
  data: Uint8Array
}
