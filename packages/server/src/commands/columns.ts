/** Lists for people at a terminal, and amounts as they read them. */

/** Each column as wide as what stands in it. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, text] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, [...text].length)
  }
  return rows.map((row) =>
    row
      .map((text, index) => text + ' '.repeat((widths[index] ?? 0) - [...text].length))
      .join('  ')
      .trimEnd(),
  )
}

const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'] as const

/** In powers of 1000, as disks are sold: `812 B`, `4.1 MB`. */
export function formatSize(bytes: number): string {
  let value = bytes
  let unit = -1
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return unit < 0 ? `${bytes} B` : `${value.toFixed(value < 9.95 ? 1 : 0)} ${UNITS[unit]}`
}

/** `1 pack`, `2 packs`. */
export function formatCountOf(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
