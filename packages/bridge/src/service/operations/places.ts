/** What the main thread asks by itself: where projects are, and how they are called. */
import { realpathSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createProject, findProjectFile } from '@clst/sdk'
import type { PanelOrder } from '../context/panel-context.js'
import type { Schemas } from '../generated/operation-types.js'
import { openOptionsOf } from '../threads/open-project.js'
import type { Doing } from './operation.js'
import { withVocabularyFile } from './vocabulary-source.js'

export interface MadeProject {
  file: string
}

interface MakeOrder {
  folder: string
  name?: string
  vocabularyPath?: string
}

type CloneOrder = Schemas['CloneRequest']

export const internal: Readonly<Record<string, Doing | undefined>> = {
  async findProject(_scope, input) {
    return { file: realPathOf(findProjectFile((input as { path: string }).path)) }
  },

  async makeProject({ facts, options }, input) {
    const { folder, name, vocabularyPath } = input as MakeOrder
    const make = async (vocabulary?: string): Promise<MadeProject> => {
      const named = name === undefined ? {} : { name }
      const project = await createProject(folder, { ...(await openOptionsOf(facts)), ...named })
      const { path } = project.info
      try {
        if (vocabulary !== undefined) {
          await project.vocabularyFile.apply(vocabulary, { ...options, replace: true, exact: true })
        }
      } catch (error) {
        await project.close()
        // It was made a moment ago for this call alone, and nothing of anybody's is in it.
        rmSync(path, { force: true })
        throw error
      }
      await project.close()
      return { file: realPathOf(path) }
    }
    return vocabularyPath === undefined ? make() : withVocabularyFile(vocabularyPath, options, make)
  },

  async cloneProject(scope, input) {
    const { cloneInto } = await import('../studio/clone-project.js')
    const { file, ...result } = await cloneInto(scope, input as CloneOrder)
    return { file: realPathOf(file), ...result }
  },

  async panelContext(scope, input) {
    const { panelContext } = await import('../context/panel-context.js')
    return scope.open.use((project) => panelContext(project, input as PanelOrder, scope))
  },

  async watchRules({ open }, input) {
    const { known } = input as { known?: string }
    return open.use(async (project) => ({ rules: await project.watchRules(known) }))
  },

  async describeProject({ open }) {
    return open.use(async ({ info, isReadOnly }) => ({ id: info.id, name: info.name, isReadOnly }))
  },
}

/** The same for every way that leads to the file. */
function realPathOf(file: string): string {
  return join(realpathSync.native(dirname(file)), basename(file))
}
