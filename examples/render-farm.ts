// SPDX-License-Identifier: MIT
/** What a render farm runs when a scene is ready: a version of it, and of what was rendered. */
import { resolve } from 'node:path'
import { ClstApiError, ClstClient, type Schemas } from '@clst/client'

const [message = '', ...given] = process.argv.slice(2)
const paths = given.map((path) => resolve(path))
const clst = new ClstClient()
try {
  const { key } = await clst.openProject({ path: paths[0] ?? '' })
  // Sent again after a crash of the farm or of the bridge, the same task is done, and makes no second version.
  const task = process.env.FARM_TASK
  const options = task === undefined ? {} : { idempotencyKey: task }
  const job = await clst.checkpoint(key, { paths, message }, options)
  const result = await clst.waitForJob(job, {
    onProgress: ({ phase, doneBytes }) => console.error(phase, doneBytes),
  })
  for await (const made of clst.jobItems(job.id, 'checkpoints')) {
    const { number, path } = made as Schemas['CreatedCheckpoint']
    console.log(`v${String(number).padStart(3, '0')} ${path}`)
  }
  for await (const path of clst.jobItems(job.id, 'unchanged')) console.log(`unchanged ${path}`)
  if (result.failed.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof ClstApiError)) throw error
  console.error(`${error.code}: ${error.message}`)
  process.exitCode = error.retryable ? 75 : 1
} finally {
  clst.close()
}
