/**
 * Makes a project with a long history of one small asset, through the SDK in one process:
 * `node build-history.mjs DIR COUNT SHORT LONG` makes COUNT versions of DIR/asset.bin, and copies DIR to SHORT after the
 * fourth of them and to LONG at the end.
 */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, openProject } from '@clst/sdk'
import { assetVersion, FILE } from './history-asset.mjs'

const [folder = '', count = '', short = '', long = ''] = process.argv.slice(2)
const options = { hostName: 'bench', person: { name: 'Bench' } }
let project = await createProject(folder, { ...options, name: 'bench' })
for (let version = 1; version <= Number(count); version++) {
  writeFileSync(join(folder, FILE), assetVersion(version))
  const result = await project.checkpoint([FILE], { message: `version ${version}` })
  if (result.checkpoints[0]?.number !== version) throw new Error(`version ${version} was not stored`)
  if (version !== 4) continue
  const { path } = project.info
  await project.close()
  cpSync(folder, short, { recursive: true, preserveTimestamps: true })
  project = await openProject(path, options)
}
await project.close()
cpSync(folder, long, { recursive: true, preserveTimestamps: true })
