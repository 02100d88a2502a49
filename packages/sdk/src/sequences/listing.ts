/**
 * The content of a version of a sequence: a list of its files in the format of `sha256sum`, one line a file,
 * `HEX  NAME\n`, in the order of the names (by UTF-16 code units). It identifies all files of the version, and
 * `sha256sum -c` checks them. A name with a backslash or a line end is written as `sha256sum` does: escaped, with a
 * backslash before the line.
 */
export interface Member {
  fileName: string
  /** SHA-256 of the file. */
  contentHash: Uint8Array
}

export function formatListing(members: readonly Member[]): Uint8Array {
  const lines = [...members].sort(byName).map(({ fileName, contentHash }) => {
    const hex = Buffer.from(contentHash).toString('hex')
    if (!/[\\\n\r]/.test(fileName)) return `${hex}  ${fileName}\n`
    const escaped = fileName.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    return `\\${hex}  ${escaped}\n`
  })
  return new Uint8Array(Buffer.from(lines.join(''), 'utf8'))
}

function byName(a: Member, b: Member): number {
  return a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : 0
}
