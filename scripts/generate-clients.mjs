// node scripts/generate-clients.mjs DOCUMENT FOLDER: what both clients have that is made from a contract, of any version of
// it, as FOLDER/typescript and FOLDER/python. DOCUMENT is relative to the checkout.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientFiles } from './lib/api/client-files.mjs'
import { listOperations, readDocument } from './lib/api/document.mjs'
import { pythonFiles } from './lib/api/kit.mjs'

const [path, folder] = process.argv.slice(2)
if (path === undefined || folder === undefined) throw new Error('Say which document, and where to.')
const document = readDocument(path)
const operations = listOperations(document)
const made = {
  typescript: await clientFiles(document, operations),
  python: pythonFiles(document),
}
for (const [name, files] of Object.entries(made)) {
  mkdirSync(join(folder, name), { recursive: true })
  for (const [file, text] of files) writeFileSync(join(folder, name, file), text)
}
