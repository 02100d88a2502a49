// Works in a project without a pause until it is killed: writes files, makes checkpoints, reverts. Says on standard
// output, one JSON line each, what it is about to do and what came of it, so that the parent knows what to expect.
// Argument: a BusyOrder (busy-process.ts) as JSON.
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openProject } from '@clst/sdk'
import { SeededRandom, seededBytes } from '@clst/sdk/testing'

const order = JSON.parse(process.argv[2])
const random = new SeededRandom(order.seed)
const paths = Object.keys(order.sizes)

// A pipe is written at once and whole: a line that was said is never lost.
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`)
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** New bytes for a working file, put in place in one step, as careful programs save. */
function write(path) {
  const bytes = seededBytes(path.length, order.sizes[path], true)
  for (let edits = random.between(1, 3); edits > 0; edits--) {
    bytes.set(random.bytes(9000), random.below(bytes.length - 9000))
  }
  const longer = Buffer.concat([bytes, random.bytes(random.below(3) * 1000)])
  say({ op: 'write', path, hash: hashOf(longer) })
  const unfinished = join(order.outside, String(process.pid))
  writeFileSync(unfinished, longer)
  renameSync(unfinished, join(order.folder, path))
  say({ done: {} })
}

async function checkpoint(project, chosen) {
  say({ op: 'checkpoint', paths: chosen })
  const options = { message: `by ${process.pid}`, all: true }
  const { checkpoints, failed } = await project.checkpoint(
    chosen.length === paths.length ? [] : chosen,
    options,
  )
  if (failed.length > 0) throw new Error(JSON.stringify(failed))
  say({ done: { made: checkpoints.map(({ path, number, contentHash }) => ({ path, number, contentHash })) } })
}

async function revert(project, path) {
  const { checkpoints } = await project.history(path, { limit: 8, includeSafety: false })
  const { id, contentHash } = random.pick(checkpoints)
  say({ op: 'revert', path, hash: contentHash, old: hashOf(readFileSync(join(order.folder, path))) })
  await project.revert(path, { to: id })
  say({ done: {} })
}

const project = await openProject(order.projectFile, { person: { name: 'Ada' }, journal: order.journal })
say({ ready: true })
while (!order.opensOnly) {
  const path = random.pick(paths)
  switch (random.below(4)) {
    case 0:
      write(path)
      await checkpoint(project, [path])
      break
    case 1:
      write(path)
      await revert(project, path)
      break
    case 2:
      for (const each of paths) if (random.below(3) > 0) write(each)
      await checkpoint(project, paths)
      break
    default:
      await revert(project, path)
  }
}
await project.close()
