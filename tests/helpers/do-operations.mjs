// Does operations of the SDK in a process of its own and prints the outcome of each as JSON: for tests in which another
// user or a process that is killed works with a project. Arguments: project file, open options, then operations as
// [method, ...arguments].
import { isClstError, openProject } from '@clst/sdk'

const [projectFile, options, operations] = process.argv.slice(2)

/** @param {() => unknown} work */
async function outcome(work) {
  try {
    return { value: (await work()) ?? null }
  } catch (error) {
    return {
      error: isClstError(error) ? error.toJSON() : { code: 'not-a-clst-error', message: String(error) },
    }
  }
}

let project
const opened = await outcome(async () => {
  project = await openProject(projectFile, JSON.parse(options))
  return project.info
})
const outcomes = [opened]
if (project !== undefined) {
  for (const [method, ...args] of JSON.parse(operations)) {
    outcomes.push(await outcome(() => project[method](...args)))
  }
  await project.close()
}
console.log(JSON.stringify(outcomes))
