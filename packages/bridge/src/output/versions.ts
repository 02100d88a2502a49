/** The name of a checkpoint: `v012`, or `s3` for a safety copy, which counts apart. */
export function formatVersion(number: number, isSafety = false): string {
  return isSafety ? `s${number}` : `v${String(number).padStart(3, '0')}`
}

/** Whether what a user wrote after `--to` is the name of a safety copy. */
export function isSafetyName(text: string | undefined): boolean {
  return text !== undefined && /^\s*s\d+\s*$/i.test(text)
}
