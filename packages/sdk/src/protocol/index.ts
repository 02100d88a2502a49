/** What a project and its studio share. Pure: without SQLite, threads or native packages. */
export * from './kinds.js'
export type { StudioLink } from './studio-link.js'
export * from './wire.js'
