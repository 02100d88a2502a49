/**
 * A checkpoint by a process that keeps the project open, as a service does: with a write-ahead log instead of the
 * rollback journal of the command line. `node keep-open.mjs DIR FILE`.
 */
import { findProjectFile, openProject } from '@clst/sdk'

const [folder = '', file = ''] = process.argv.slice(2)
const options = { hostName: 'bench', person: { name: 'Bench' }, journal: /** @type {const} */ ('wal') }
const project = await openProject(findProjectFile(folder), options)
const result = await project.checkpoint([file], { message: 'kept open' })
if (result.checkpoints.length !== 1) throw new Error('no checkpoint was made')
await project.close()
