const SIMPLE = /^[\x20-\x7e]*$/

/**
 * Characters that must not reach a terminal from a file name or a comment: C0 and C1 controls (escape sequences start
 * with them), line and paragraph separators, and the marks that reorder bidirectional text (Unicode TR 36, 3.1).
 * Joiners and variation selectors stay: emoji and several scripts need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' }

/** The text on one line, with everything that could move the cursor or colour the screen written out. */
export function visible(text: string): string {
  if (SIMPLE.test(text)) return text
  return text.replace(UNSAFE, (character) => SHORT[character] ?? escapeCode(character))
}

/** The lines of a text that may have several, such as a comment; each is safe to print. */
export function visibleLines(text: string): string[] {
  return text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line) => visible(line))
}

/** A text of several lines as one, for a list: line ends become a return arrow. */
export function visibleOneLine(text: string): string {
  return visibleLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ↵ ')
}

function escapeCode(character: string): string {
  const code = character.charCodeAt(0)
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
}
