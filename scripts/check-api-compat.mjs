// npm run check:api-compat: fails when a program that was written for a released contract would trip over this one.
// docs/reference/api-policy.md says what may change. The released contracts are kept in api/released.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBreaks } from './lib/api/compatible.mjs'
import { readDocument } from './lib/api/document.mjs'
import { root } from './lib/run.mjs'

const released = readdirSync(join(root, 'api/released')).filter((name) => name.endsWith('.yaml'))
const now = readDocument()
const breaks = released.flatMap((name) =>
  findBreaks(readDocument(`api/released/${name}`), now).map((text) => `${name}: ${text}`),
)
for (const text of breaks) console.error(text)
console.log(
  released.length === 0
    ? 'No contract was released yet.'
    : `Compared with ${released.join(', ')}: ${breaks.length} breaking changes.`,
)
process.exitCode = breaks.length > 0 ? 1 : 0
