import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes the licences of the libraries that became part of a bundle: most ask that their notice goes with every copy.
 *
 * @param {string[]} inputs files that were bundled, as esbuild's metafile names them: relative to the working folder
 * @param {string} target file to write
 */
export function writeThirdPartyLicenses(inputs, target) {
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0])
  writeLicensesOf(
    folders.filter((folder) => folder !== undefined),
    target,
  )
}

/**
 * Writes the licences of packages into one file, each once and in the order of their names.
 *
 * @param {string[]} folders of the packages
 * @param {string} target file to write
 */
export function writeLicensesOf(folders, target) {
  /** @type {Map<string, string>} */
  const sections = new Map()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const notices = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    // The table of what is in a compiled library; or the licence itself, which some put there.
    if (notices.length === 0 && (name.startsWith('@img/') || holdsLicense(join(folder, 'README.md')))) {
      notices.push('README.md')
    }
    if (notices.length === 0) throw new Error(`${name} is distributed but has no licence file.`)
    const title = `${name} ${version} (${license})`
    const texts = notices.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
    sections.set(title, `${title}\n\n${texts.join('\n\n')}\n`)
  }
  writeFileSync(
    target,
    [...sections.keys()]
      .sort()
      .map((title) => sections.get(title))
      .join(`\n${'-'.repeat(78)}\n\n`),
  )
}

/**
 * @param {string} readme
 * @returns {boolean}
 */
function holdsLicense(readme) {
  try {
    return readFileSync(readme, 'utf8').includes('Permission is hereby granted, free of charge')
  } catch {
    return false
  }
}
