import type { AssignOptions, Ownership, Project } from '@clst/sdk'
import type { StudioLink } from '@clst/sdk/protocol'

/**
 * Gives files to a person (`me`, a name or an id), or to nobody. Where the studio does not answer, they are not confirmed
 * until the next sync.
 */
export async function assignFiles(
  { studio }: Project,
  link: StudioLink,
  paths: readonly string[],
  person: string | null,
  options: AssignOptions = {},
): Promise<Ownership[]> {
  const given: Ownership[] = []
  for (const path of paths) {
    given.push(
      await studio.assign(path, person, link, options).catch(async (error) => {
        if ((error as { code?: unknown }).code !== 'studio-unreachable') throw error
        return studio.assign(path, person, undefined, options)
      }),
    )
  }
  return given
}
