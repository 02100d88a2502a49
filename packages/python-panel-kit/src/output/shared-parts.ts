import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OpenApiDocument } from '../openapi/document.js'
import { pythonFiles } from '../python/client.js'
import { type Files, joinFiles, writtenFiles } from './written-files.js'

const packages = resolve(import.meta.dirname, '../../..')

/**
 * What every Python panel brings: the core of the panels, and the client with what the contract says. Both are under the
 * MIT licence, whose text is beside them.
 *
 * @param into folder of the panel that gets `core/` and `client/`
 */
export function sharedParts(document: OpenApiDocument, into: string): Files {
  const client = writtenFiles(join(packages, 'client-python/clst_client'), `${into}/client`)
  const written = new Map([...client].filter(([path]) => !path.startsWith(`${into}/client/generated/`)))
  const made = [...pythonFiles(document)].map(
    ([name, text]) => [`${into}/client/generated/${name}`, text] as const,
  )
  const core = join(packages, 'python-panel-kit/core')
  const licenseOf = (folder: string) => readFileSync(join(folder, 'LICENSE'), 'utf8')
  return joinFiles(
    written,
    new Map(made),
    writtenFiles(join(core, 'clst_panel'), `${into}/core`),
    new Map([
      [`${into}/client/LICENSE`, licenseOf(join(packages, 'client-python'))],
      [`${into}/core/LICENSE`, licenseOf(core)],
    ]),
  )
}

/** The version of clst: panels have the one of the bridge that they came with. */
export function readVersion(): string {
  return JSON.parse(readFileSync(join(packages, 'bridge/package.json'), 'utf8')).version
}
