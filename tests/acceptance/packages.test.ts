import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SDK = join(dirname(fileURLToPath(import.meta.url)), '../../packages/sdk')
/** On Windows npm is a script, which only a shell can run. */
const OPTIONS = { cwd: SDK, encoding: 'utf8', shell: process.platform === 'win32' } as const

/** Files of the package as `npm publish` would send them, such as `dist/index.js`. */
function packed(): string[] {
  const [report] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], OPTIONS),
  )
  return report.files.map(({ path }: { path: string }) => path)
}

/** The modules of the package that a module needs, for its code or its types, itself included. */
function reachable(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path) || !existsSync(join(SDK, path))) return found
  found.add(path)
  const types = path.replace(/\.js$/, '.d.ts')
  const code = readFileSync(join(SDK, path), 'utf8') + readFileSync(join(SDK, types), 'utf8')
  for (const [, target = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.js)'/g)) {
    reachable(posix.join(posix.dirname(path), target), found)
  }
  return found
}

test('of the helpers for tests the package of the SDK holds what it exports, and no others', () => {
  const helpers = packed().filter((path) => /^dist\/testing\/.*\.js$/.test(path))
  const exported = [...reachable('dist/testing/index.js')].filter((path) => path.startsWith('dist/testing/'))
  expect(helpers.sort()).toEqual(exported.sort())
})
