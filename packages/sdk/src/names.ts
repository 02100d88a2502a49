/** Names of files and folders: how they are compared, split, and where they could not exist. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
const ASCII = /^[\u0000-\u007f]*$/

/**
 * The form in which two names are the same to clst: composed (NFC) and without case. One function for files, folders,
 * tags and every other name, so that "Café.blend" from one system meets "café.blend" from another.
 */
export function nameKey(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase()
  // Small letters first: ẞ has no larger form, but its small one has (SS).
  const upper = name.normalize('NFC').toLowerCase().toUpperCase()
  // Letter by letter, because toLowerCase treats a final sigma specially.
  let folded = ''
  for (const letter of upper) folded += letter.toLowerCase()
  return folded.normalize('NFC')
}

/** `scene.v2.blend` → `scene.v2` and `blend`. A leading dot does not begin an extension. */
export function splitName(fileName: string): { name: string; extension: string } {
  const dot = fileName.lastIndexOf('.')
  if (dot <= 0 || dot === fileName.length - 1) return { name: fileName, extension: '' }
  return { name: fileName.slice(0, dot), extension: fileName.slice(dot + 1) }
}

export function joinName(name: string, extension: string): string {
  return extension === '' ? name : `${name}.${extension}`
}

/** What somebody typed as a file name: with `extension`, unless it has one of its own. */
export function withExtension(typed: string, extension: string): string {
  return splitName(typed).extension === '' ? joinName(typed, extension) : typed
}

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN_ON_WINDOWS = /[<>:"\\|?*\u0000-\u001f]/

/** Why a name cannot exist on every system that artists use, or undefined. */
export function portabilityProblem(name: string): string | undefined {
  if (RESERVED_ON_WINDOWS.test(name)) return 'Windows reserves this name'
  if (FORBIDDEN_ON_WINDOWS.test(name)) return 'Windows does not allow a character in this name'
  if (/[. ]$/.test(name)) return 'Windows does not allow a name that ends in a dot or a space'
  return undefined
}
