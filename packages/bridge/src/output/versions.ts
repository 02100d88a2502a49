/** The name of a checkpoint: `v012`, or `s3` for a safety copy, which counts apart. */
export function formatVersion(number: number, isSafety = false): string {
  return isSafety ? `s${number}` : `v${String(number).padStart(3, '0')}`
}
