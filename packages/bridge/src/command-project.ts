import type { FoundPicture, Project, StatsResult, StatusEntry } from '@clst/sdk'

/** The methods without what is private. */
type Public<Area> = Pick<Area, keyof Area>

/** The areas that commands use whole. */
type Areas = {
  readonly [Name in
    | 'collections'
    | 'dependencies'
    | 'ignore'
    | 'imports'
    | 'scaffolds'
    | 'sequences'
    | 'templates'
    | 'trash'
    | 'vocabulary']: Public<Project[Name]>
}

type Operations = Pick<
  Project,
  | 'acceptRenames'
  | 'checkpoint'
  | 'copy'
  | 'delete'
  | 'deleteCheckpoint'
  | 'exportMoment'
  | 'exportVersion'
  | 'free'
  | 'history'
  | 'itemInfo'
  | 'list'
  | 'move'
  | 'openVersion'
  | 'rebuild'
  | 'rename'
  | 'revert'
  | 'revertAll'
  | 'search'
  | 'set'
  | 'status'
  | 'undo'
>

/** What commands do with a project: with the file itself, or through the bridge that has it open. */
export interface CommandProject extends Areas, Operations {
  readonly info: { readonly name: string; readonly path: string }
  /** Absolute path of the project folder. */
  readonly root: string
  readonly maintenance: Pick<Project['maintenance'], 'backup' | 'clean' | 'compact' | 'prune'>
  readonly previews: Pick<Project['previews'], 'export' | 'setCover'> & {
    get(...parameters: Parameters<Project['previews']['get']>): Promise<Pick<FoundPicture, 'picture'>>
  }
  readonly vocabularyFile: Pick<Project['vocabularyFile'], 'apply' | 'save'>
  listStatuses(): StatusEntry[] | Promise<StatusEntry[]>
  stats(): StatsResult | Promise<StatsResult>
  toProjectPath(path: string, cwd: string): string
  close(): Promise<void>
}
