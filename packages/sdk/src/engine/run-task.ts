import type { Answer, Task } from './task.js'
import type { TaskRunner } from './task-runner.js'

/** Any task. What needs the database library loads it only then: most threads never do. */
export async function runTask<T extends Task>(runner: TaskRunner, task: T): Promise<Answer<T>>
export async function runTask(runner: TaskRunner, task: Task): Promise<Answer<Task>> {
  if (task.kind !== 'structure') return runner.run(task)
  const { checkStructure } = await import('../store/check-structure.js')
  return checkStructure(task.path, task.isQuick)
}
