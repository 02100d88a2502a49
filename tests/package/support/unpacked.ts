import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

export function archivePath(): string {
  const { path, problem } = inject('archive')
  if (path === undefined) throw new Error(`There is no archive to test. ${problem}`)
  return path
}

/** Unpacks the archive below a folder, as people do, and answers the folder that was in it. */
export function unpack(into: string): string {
  mkdirSync(into, { recursive: true })
  execFileSync('tar', ['-xzf', archivePath(), '-C', into])
  const [name = ''] = readdirSync(into)
  return join(into, name)
}

/** The archive of another version: other files in the place of some, and sums that are right for them. */
export function remake(folder: string, files: Readonly<Record<string, string>>): void {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
  const lines = sums.split('\n').map((line) => {
    const path = line.slice(66)
    const content = files[path]
    if (content === undefined) return line
    writeFileSync(join(folder, path), content)
    return `${createHash('sha256').update(content).digest('hex')}  ${path}`
  })
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join('\n'))
}

/** `app/package.json` with another version. */
export function asVersion(folder: string, version: string): Record<string, string> {
  const text = readFileSync(join(folder, 'app/package.json'), 'utf8')
  return { 'app/package.json': text.replace(/"version": "[^"]*"/, `"version": "${version}"`) }
}
