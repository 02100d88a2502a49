/** Prints the SHA-256 of a file: `node hash-file.mjs FILE`. */
import { sha256 } from '../lib/disk.mjs'

console.log(sha256(process.argv[2] ?? ''))
