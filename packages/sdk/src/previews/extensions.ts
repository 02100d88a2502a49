/** Common image formats that can be decoded, by extension in lower case. */
export const IMAGE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'jpe', 'jfif', 'webp', 'gif', 'tif', 'tiff'] as const

/** Files from which a preview can be taken. */
export const PREVIEW_EXTENSIONS: ReadonlySet<string> = new Set([
  'blend',
  'psd',
  'psb',
  'kra',
  'krz',
  'ora',
  ...IMAGE_EXTENSIONS,
])
