// Prunes a project: once, or again and again until a file appears. Argument: { projectFile, until?, journal } as JSON.
// Prints how much was dropped and how often it ran as JSON.
import { existsSync } from 'node:fs'
import { openProject } from '@clst/sdk'

const { projectFile, until, journal } = JSON.parse(process.argv[2])
const done = { rounds: 0, chunks: 0, heldChunks: 0, told: [] }
const project = await openProject(projectFile, { journal, hostName: 'studio' })
do {
  try {
    const { chunks, heldChunks } = await project.maintenance.prune()
    done.chunks += chunks
    done.heldChunks += heldChunks
  } catch (error) {
    if (error.retryable !== true) throw error
    done.told.push(error.code)
  }
  done.rounds++
  await new Promise((resolve) => setTimeout(resolve, 5))
} while (until !== undefined && !existsSync(until))
await project.close()
process.stdout.write(JSON.stringify(done))
