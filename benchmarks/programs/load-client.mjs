#!/usr/bin/env node
/**
 * One of many clients: clones the project, waits for the word to go, then makes checkpoints and syncs after each.
 *
 *   node benchmarks/programs/load-client.mjs ORDER      JSON: `LoadOrder`; forked, answers by messages
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { StudioClient } from '@clst/client/studio'
import { cloneProject } from '@clst/sdk'
import { studioLink } from '../lib/studio-link.mjs'

/**
 * @typedef {object} LoadOrder
 * @property {string} url
 * @property {string} projectId
 * @property {string} inviteToken
 * @property {string} password
 * @property {string} name of the person
 * @property {string} folder
 * @property {string[]} paths what each checkpoint is of
 * @property {number} bytes of each
 *
 * @typedef {object} LoadAnswer
 * @property {number[]} syncMs
 * @property {number} pushed changes
 * @property {number} refused
 * @property {number} conflicts open ones after the last sync
 */

const order = /** @type {LoadOrder} */ (JSON.parse(process.argv[2] ?? ''))
const { url, projectId, name, password, inviteToken, folder } = order
const guest = new StudioClient({ url })
const { token } = await guest.acceptInvitation({ inviteToken, name, password, device: 'bench' })
guest.close()
const client = new StudioClient({ url, token })
const link = studioLink(client, projectId)
const { project } = await cloneProject(link, folder, { url, projectId }, { person: { name } })
process.send?.('ready')
await once(process, 'message')

const answer = /** @type {LoadAnswer} */ ({ syncMs: [], pushed: 0, refused: 0, conflicts: 0 })
for (const path of order.paths) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), randomBytes(order.bytes))
  await project.checkpoint([path], { message: name })
  const started = performance.now()
  const { pushed, refused, conflicts } = await project.studio.sync(link)
  answer.syncMs.push(performance.now() - started)
  answer.pushed += pushed.changes
  answer.refused += refused.length
  answer.conflicts = conflicts.length
}
await project.close()
client.close()
process.send?.(answer)
process.disconnect?.()
