import type { Project } from '@clst/sdk'
import { assertLocalPath, assertPlainText } from '../projects/local-path.js'

/** A path of a request as the project names it. Throws `path-outside-project`, `path-reserved`. */
export function inProject(project: Project, path: string): string {
  assertPlainText(path, '/path')
  return project.toProjectPath(path, project.root)
}

export function allInProject(project: Project, paths: readonly string[] | undefined): string[] {
  return (paths ?? []).map((path) => inProject(project, path))
}

/** A path outside of the project, to be written or read. Throws `path-outside-project`, `invalid-argument`. */
export function elsewhere(path: string, name = 'outputPath'): string {
  assertLocalPath(path, `/${name}`)
  return path
}

/** Without the fields that are undefined, which the SDK would take for values. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
