import { BridgeFailure } from '../service/bridge-failure.js'

const REPLACED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for an element. Throws `invalid-argument` for what XML 1.0 cannot hold at all. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for exactly those
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) {
    const message = `${JSON.stringify(text)} has characters that the system's list of what to start cannot hold. Install clst in a folder without them.`
    throw new BridgeFailure('invalid-argument', message, { details: { path: text } })
  }
  return text.replaceAll(/[&<>"]/g, (character) => REPLACED[character] ?? character)
}
