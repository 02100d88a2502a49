/** Which page of a project file is of which kind (https://sqlite.org/fileformat2.html). */
import { readFileSync } from 'node:fs'
import { openStore } from '@clst/sdk/testing'

export type PageKind =
  | 'header'
  | 'schema'
  | 'table interior'
  | 'table leaf'
  | 'index interior'
  | 'index leaf'
  | 'overflow'
  | 'freelist'
  | 'pointer map'

export interface PageInfo {
  /** Counted from 1, as in the file itself. */
  number: number
  /** Where it lies in the file; `end` is no more part of it. */
  start: number
  end: number
  kind: PageKind
  /** Table or index. */
  owner: string
}

export const HEADER_BYTES = 100
/** Of one entry of a pointer map. */
export const POINTER_BYTES = 5

export function pageBytesOf(file: Uint8Array): number {
  return Buffer.from(file.buffer, file.byteOffset).readUInt16BE(16)
}

/** Every page of a sound project file; the first one counts twice, for its header and as part of the schema. */
export function mapPages(projectFile: string): PageInfo[] {
  const file = readFileSync(projectFile)
  const size = pageBytesOf(file)
  const pages = new Map<number, PageInfo>()
  const add = (number: number, kind: PageKind, owner: string) =>
    pages.set(number, { number, start: (number - 1) * size, end: number * size, kind, owner })
  const store = openStore(projectFile, { isReadOnly: true })
  const indexes = new Set(
    store.rows<[string]>("SELECT name FROM sqlite_schema WHERE type = 'index'").map(([name]) => name),
  )
  for (const row of store.all<{ name: string; pageno: number; pagetype: string }>(
    'SELECT name, pageno, pagetype FROM dbstat',
  )) {
    const shape = row.pagetype === 'internal' ? 'interior' : 'leaf'
    const kind =
      row.pagetype === 'overflow'
        ? 'overflow'
        : (`${indexes.has(row.name) ? 'index' : 'table'} ${shape}` as const)
    add(row.pageno, row.name === 'sqlite_schema' ? 'schema' : kind, row.name)
  }
  store.close()
  for (const number of freePages(file, size)) add(number, 'freelist', '')
  const count = file.length / size
  const step = Math.floor(size / POINTER_BYTES) + 1
  for (let number = 2; number <= count; number += step) add(number, 'pointer map', '')
  if (pages.size !== count) throw new Error(`${count} pages, ${pages.size} accounted for`)
  return [{ number: 1, start: 0, end: HEADER_BYTES, kind: 'header', owner: '' }, ...pages.values()]
}

function freePages(file: Buffer, size: number): number[] {
  const found: number[] = []
  for (let trunk = file.readUInt32BE(32); trunk !== 0; ) {
    found.push(trunk)
    const start = (trunk - 1) * size
    const leaves = file.readUInt32BE(start + 4)
    for (let i = 0; i < leaves; i++) found.push(file.readUInt32BE(start + 8 + i * 4))
    trunk = file.readUInt32BE(start)
  }
  return found
}
