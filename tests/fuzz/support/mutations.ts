/** Damage to a file, as it happens on disks: bits, bytes, runs, lost ranges, lost ends. All from a seed. */
import { SeededRandom } from '@clst/sdk/testing'
import { HEADER_BYTES, type PageInfo, type PageKind, POINTER_BYTES, pageBytesOf } from './page-map.js'

export interface Mutation {
  index: number
  kind: PageKind | 'end'
  page: number
  owner: string
  action: string
  /** Replaces the bytes from `offset` on; the file ends at `length` where that is given. */
  offset: number
  base64: string
  length?: number
}

/** Every kind of page is as likely as any other, however few there are of it. */
const KINDS: readonly (PageKind | 'end')[] = [
  'header',
  'schema',
  'table interior',
  'table leaf',
  'table leaf',
  'table leaf',
  'index interior',
  'index leaf',
  'index leaf',
  'overflow',
  'freelist',
  'pointer map',
  'end',
]

const MAX_RUN = 64

type Action = (bytes: Uint8Array, random: SeededRandom) => void

/** What happens to the bytes of one place; each gets as many as `length` says. */
const ACTIONS: Record<string, { length: (random: SeededRandom) => number; act: Action }> = {
  'flip a bit': { length: () => 1, act: (bytes, random) => put(bytes, at(bytes) ^ (1 << random.below(8))) },
  'count up': { length: () => 1, act: (bytes) => put(bytes, at(bytes) + 1) },
  'count down': { length: () => 1, act: (bytes) => put(bytes, at(bytes) - 1) },
  'another byte': { length: () => 1, act: (bytes, random) => put(bytes, at(bytes) + random.between(1, 255)) },
  'random run': {
    length: (random) => random.between(2, MAX_RUN),
    act: (bytes, random) => bytes.set(random.bytes(bytes.length)),
  },
  'zero run': { length: (random) => random.pick([2, 8, 40, 512, 65_536]), act: (bytes) => bytes.fill(0) },
}

function at(bytes: Uint8Array): number {
  return bytes[0] as number
}

function put(bytes: Uint8Array, value: number): void {
  bytes[0] = value & 0xff
}

/** The mutation with this number; the same seed and number give the same one for the same file. */
export function mutate(file: Uint8Array, pages: readonly PageInfo[], seed: number, index: number): Mutation {
  const random = new SeededRandom(seed + index * 7919)
  for (;;) {
    const kind = random.pick(KINDS)
    if (kind === 'end') return cutShort(file, random, index)
    const page = random.pick(pages.filter((each) => each.kind === kind))
    const offset = choosePlace(file, page, random)
    const [action, { length, act }] = random.pick(Object.entries(ACTIONS))
    const bytes = Uint8Array.from(file.subarray(offset, Math.min(offset + length(random), page.end)))
    act(bytes, random)
    if (Buffer.compare(bytes, file.subarray(offset, offset + bytes.length)) === 0) continue
    const base64 = Buffer.from(bytes).toString('base64')
    return { index, kind, page: page.number, owner: page.owner, action, offset, base64 }
  }
}

function cutShort(file: Uint8Array, random: SeededRandom, index: number): Mutation {
  const size = pageBytesOf(file)
  const pages = random.below(file.length / size)
  const length = pages * size + random.pick([0, 0, 1, random.below(size)])
  return {
    index,
    kind: 'end',
    page: pages + 1,
    owner: '',
    action: 'cut short',
    offset: 0,
    base64: '',
    length,
  }
}

/** Mostly where something is: half of all bytes of a small project are unused. */
function choosePlace(file: Uint8Array, page: PageInfo, random: SeededRandom): number {
  const { start, end } = page
  switch (page.kind) {
    case 'header':
      return random.between(start, end - 1)
    case 'overflow':
    case 'freelist':
      return random.below(4) === 0 ? start + random.below(8) : random.between(start, end - 1)
    case 'pointer map': {
      const covered = (file.length - end) / (end - start)
      return random.between(start, Math.min(end, start + covered * POINTER_BYTES) - 1)
    }
    default:
      return placeInTree(file, page, random)
  }
}

/** In a page of a b-tree: its header and the places of its cells, or the cells; not the gap between. */
function placeInTree(file: Uint8Array, { number, start, end }: PageInfo, random: SeededRandom): number {
  const view = new DataView(file.buffer, file.byteOffset)
  const head = number === 1 ? start + HEADER_BYTES : start
  const isInterior = view.getUint8(head) === 2 || view.getUint8(head) === 5
  const places = head + (isInterior ? 12 : 8)
  const cells = start + view.getUint16(head + 5)
  if (random.below(3) > 0 && cells < end) return random.between(cells, end - 1)
  return random.between(head, places + view.getUint16(head + 3) * 2 - 1)
}

export function describe(mutation: Mutation): string {
  const { index, kind, page, owner, action, offset, base64, length } = mutation
  if (length !== undefined) return `#${index}: cut short to ${length} bytes`
  const bytes = Buffer.from(base64, 'base64')
  const shown = bytes.length <= 16 ? bytes.toString('hex') : `${bytes.length} bytes`
  return `#${index}: ${action} at ${offset} (page ${page}, ${kind} ${owner}): ${shown}`
}
