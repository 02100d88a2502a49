import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes the licences of the libraries that became part of a bundle: most ask that their notice goes with every copy.
 *
 * @param {string[]} inputs files that were bundled, as esbuild's metafile names them: relative to the working folder
 * @param {string} target file to write
 */
export function writeThirdPartyLicenses(inputs, target) {
  /** @type {Map<string, string>} */
  const sections = new Map()
  for (const path of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]
    if (!folder) continue
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const notice = readdirSync(folder).find((file) => /^(licen[cs]e|copying)/i.test(file))
    if (!notice) throw new Error(`${name} is bundled but has no licence file.`)
    const title = `${name} ${version} (${license})`
    sections.set(title, `${title}\n\n${readFileSync(join(folder, notice), 'utf8').trim()}\n`)
  }
  writeFileSync(
    target,
    [...sections.keys()]
      .sort()
      .map((title) => sections.get(title))
      .join(`\n${'-'.repeat(78)}\n\n`),
  )
}
