import type { AutostartVariables } from '../config/environment.js'
import type { StartCommand } from './start-command.js'

export interface Autostart {
  readonly system: 'systemd' | 'launchd' | 'task-scheduler'
  /** The file that holds it; on Windows the name of the task. */
  readonly path: string
  /** What is written there. */
  readonly text: string
  readonly command: StartCommand
  /** Also over an older one of itself. Answers whether there was one, and what else the person has to know. */
  install(): AutostartDone
  /** Answers `wasInstalled: false` where there was none. */
  uninstall(): AutostartDone
}

export interface AutostartDone {
  readonly wasInstalled: boolean
  readonly notes: readonly string[]
}

/** What all three are made of. */
export interface AutostartFacts {
  readonly command: StartCommand
  /** Folder of the person, absolute. */
  readonly homeFolder: string
  readonly variables: AutostartVariables
}
