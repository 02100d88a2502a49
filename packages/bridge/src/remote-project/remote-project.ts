/** The project as commands use it, through the bridge that has it open. */
import { type Project, projectPathIn } from '@clst/sdk'
import type { CommandProject } from '../command-project.js'
import { remoteAssets } from './assets.js'
import { remoteCheckpoints } from './checkpoints.js'
import { remoteFiles, remoteImports } from './files.js'
import { remoteCollections, remoteDelete, remoteDependencies, remoteTrash } from './items.js'
import type { Link } from './link.js'
import { remoteMaintenance, remoteStats } from './maintenance.js'
import { orDirectly } from './not-taken.js'
import { remotePreviews } from './previews.js'
import { remoteIgnore, remoteSequences } from './rules.js'
import { remoteScaffolds, remoteTemplates } from './templates.js'
import { remoteVocabulary, remoteVocabularyFile } from './vocabulary.js'

export interface RemoteFacts {
  readonly link: Link
  readonly name: string
  /** Absolute path of the project file, its folder without links. */
  readonly path: string
  readonly root: string
  /** Opens the project file itself, for what the bridge does not take. */
  open(): Promise<Project>
}

export function createRemoteProject({ link, name, path, root, open }: RemoteFacts): CommandProject {
  let opened: Promise<Project> | undefined
  const direct = (): Promise<CommandProject> => {
    opened ??= open()
    return opened
  }
  const area = <Name extends keyof CommandProject>(areaName: Name, remote: CommandProject[Name] & object) =>
    orDirectly(remote, async () => (await direct())[areaName] as CommandProject[Name] & object)
  const operations = {
    ...remoteAssets(link),
    ...remoteCheckpoints(link),
    ...remoteFiles(link),
    ...remoteDelete(link),
    ...remoteStats(link),
  }
  const vocabulary = area('vocabulary', remoteVocabulary(link))
  return {
    info: { name, path },
    root,
    ...orDirectly<typeof operations>(operations, direct),
    collections: area('collections', remoteCollections(link)),
    dependencies: area('dependencies', remoteDependencies(link)),
    ignore: area('ignore', remoteIgnore(link)),
    imports: area('imports', remoteImports(link)),
    maintenance: area('maintenance', remoteMaintenance(link)),
    previews: area('previews', remotePreviews(link)),
    scaffolds: area('scaffolds', remoteScaffolds(link)),
    sequences: area('sequences', remoteSequences(link)),
    templates: area('templates', remoteTemplates(link)),
    trash: area('trash', remoteTrash(link)),
    vocabulary,
    vocabularyFile: area('vocabularyFile', remoteVocabularyFile(link)),
    async listStatuses() {
      const statuses = await vocabulary.listStatuses()
      return statuses.map(({ id, name: title, shortName, color }) => ({ id, name: title, shortName, color }))
    },
    toProjectPath: (text, cwd) => projectPathIn(root, text, cwd),
    async close() {
      await (await opened)?.close()
    },
  }
}
