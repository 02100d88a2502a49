/** Characters that no shell gives a meaning. */
const PLAIN = /^[\p{L}\p{M}\p{N}_@%+=:,./-]+$/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: a name with such characters needs another way of quoting
const CONTROL = /[\u0000-\u001f\u007f]/

/** An argument as it has to be typed. Names that a shell would change are quoted, also one that looks like an option. */
export function quoteArgument(argument: string, platform: NodeJS.Platform = process.platform): string {
  const text = argument.startsWith('-') ? `./${argument}` : argument
  if (platform === 'win32') return PLAIN.test(text.replaceAll('\\', '/')) ? text : `"${text}"`
  if (PLAIN.test(text)) return text
  if (CONTROL.test(text)) {
    const escapeByte = (character: string) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
    return `$'${text.replace(/[\\']/g, '\\$&').replace(new RegExp(CONTROL, 'g'), escapeByte)}'`
  }
  return `'${text.replaceAll("'", "'\\''")}'`
}
