/** The thread that finds out which working files change, of all projects that somebody listens to. */
import { parentPort } from 'node:worker_threads'
import { yieldToOthers } from '../threads/yield-to-others.js'
import type { FromWatchThread, ToWatchThread } from './watch-messages.js'
import { WatchedProject } from './watched-project.js'

const port = parentPort
if (port === null) throw new Error('This file runs as a thread of the bridge.')

yieldToOthers()

const projects = new Map<string, WatchedProject>()

port.on('message', (message: ToWatchThread) => {
  if (message.kind === 'close') {
    for (const project of projects.values()) project.close()
    port.close()
  } else if (message.kind === 'watch') watch(message.key, message)
  else {
    const project = projects.get(message.key)
    if (message.kind === 'rules') void project?.useRules(message.rules)
    else if (message.kind === 'written') project?.written(message.paths)
    else {
      project?.close()
      projects.delete(message.key)
    }
  }
})

function watch(key: string, { root, rules }: Extract<ToWatchThread, { kind: 'watch' }>): void {
  projects.get(key)?.close()
  const project = new WatchedProject(root, rules, {
    changed: (what) => say({ kind: 'changed', key, ...what }),
    state: (state) => say({ kind: 'state', key, state }),
  })
  projects.set(key, project)
  void project.begin()
}

function say(message: FromWatchThread): void {
  port?.postMessage(message)
}
