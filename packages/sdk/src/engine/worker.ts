/** Entry point of a worker thread: tasks in, answers out, in the order they came. */
import { parentPort } from 'node:worker_threads'
import { toClstError } from '../errors.js'
import { runTask } from './run-task.js'
import type { EncodeAnswer, Task } from './task.js'
import { TaskRunner } from './task-runner.js'

interface Request {
  id: number
  task: Task
}

// The first message brings the memory: a thread can be started before anybody knows how much is needed.
parentPort?.once('message', ({ memory }: { memory: SharedArrayBuffer }) => {
  const runner = new TaskRunner(memory)
  parentPort?.on('message', ({ id, task }: Request) => {
    if (task.kind === 'structure') void answerLater(runner, id, task)
    else answerNow(runner, id, task)
  })
})

/** Tasks of one stream must be done in order, so nothing here waits. */
function answerNow(runner: TaskRunner, id: number, task: Exclude<Task, { kind: 'structure' }>): void {
  try {
    const answer = runner.run(task)
    const handedOver = task.kind === 'encode' ? [(answer as EncodeAnswer).coded.buffer as ArrayBuffer] : []
    parentPort?.postMessage({ id, answer }, handedOver)
  } catch (error) {
    fail(id, error)
  }
}

async function answerLater(runner: TaskRunner, id: number, task: Task): Promise<void> {
  try {
    parentPort?.postMessage({ id, answer: await runTask(runner, task) })
  } catch (error) {
    fail(id, error)
  }
}

function fail(id: number, error: unknown): void {
  const { code, message } = toClstError(error)
  parentPort?.postMessage({ id, error: { code, message } })
}
