// Prunes, compacts or backs up a project and, when told so, dies at a failpoint by SIGKILL. Argument: a MaintenanceOrder
// (maintenance.test.ts) as JSON. Prints what it reached as JSON.
import { openProject } from '@clst/sdk'
import { setFailpointHandler } from '@clst/sdk/testing'

const order = JSON.parse(process.argv[2])
const hits = {}

setFailpointHandler((name) => {
  hits[name] = (hits[name] ?? 0) + 1
  if (name !== order.killAt?.failpoint || hits[name] !== order.killAt.hit) return
  process.kill(process.pid, 'SIGKILL')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
})

const project = await openProject(order.projectFile, { journal: order.journal, hostName: 'studio' })
const { maintenance } = project
const operations = {
  prune: () => maintenance.prune(),
  compact: () => maintenance.compact(),
  backup: () => maintenance.backup({ output: order.output }),
  incremental: () => maintenance.backup({ output: order.output, incremental: true }),
}
const result = await operations[order.operation]()
await project.close()
process.stdout.write(JSON.stringify({ hits, result }))
