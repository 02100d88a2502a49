/** The code that a person reads from one device and enters at another. */
import type { RandomSource } from '@clst/sdk/protocol'

/** No vowels, so that no words come out, and no letters that look like others (RFC 8628, 6.1). */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'
const COUNT = 8

/** `WDJB-MJHT` */
export function newUserCode(random: RandomSource): string {
  let code = ''
  while (code.length < COUNT) {
    // Bytes that would make some letters likelier than others are thrown away.
    for (const byte of random.bytes(COUNT * 2)) {
      if (code.length < COUNT && byte < 256 - (256 % LETTERS.length)) code += LETTERS[byte % LETTERS.length]
    }
  }
  return `${code.slice(0, COUNT / 2)}-${code.slice(COUNT / 2)}`
}

/** As it is kept, however it was written. */
export function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z]/g, '')
}
