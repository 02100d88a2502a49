/** LEB128 variable-length integers (DWARF 4, section 7.6), up to 2^53 − 1. Signed values are zigzag-coded. */
import { ClstError } from '../errors.js'

export function pushVarint(target: number[], value: number): void {
  let rest = value
  while (rest >= 0x80) {
    target.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  target.push(rest)
}

export function pushSignedVarint(target: number[], value: number): void {
  pushVarint(target, value >= 0 ? value * 2 : -value * 2 - 1)
}

/** Reads numbers one after the other; throws `store-corrupt` on bytes that are not such a list. */
export class VarintReader {
  private offset = 0

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.offset >= this.bytes.length
  }

  next(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.bytes[this.offset++]
      if (byte === undefined) throw new ClstError('store-corrupt', 'A list of numbers ends too early.')
      value += (byte & 0x7f) * scale
      if (!Number.isSafeInteger(value)) throw new ClstError('store-corrupt', 'A stored number is too large.')
      if (byte < 0x80) return value
      scale *= 0x80
    }
  }

  nextSigned(): number {
    const coded = this.next()
    return coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2
  }
}
