/** What a project and its studio share. Pure: without SQLite, threads or native packages. */
export * from './frames.js'
export * from './kinds.js'
export * from './manifest-id.js'
export * from './permissions.js'
export type { StudioLink } from './studio-link.js'
export * from './visibility.js'
export * from './wire.js'
