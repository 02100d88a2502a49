/** Versions whose bytes are only at the studio: they are brought here when a command needs them. */
import type { FileFailure } from '@clst/sdk'
import type { CommandContext } from '../context.js'

/** A version that a command is about; the newest without `to`. */
interface Wanted {
  /** In the project. */
  readonly path: string
  readonly to?: string
}

/** Runs `work`; where it stops because bytes are not here, they are fetched and it runs once more. */
export async function fetching<T>(
  context: CommandContext,
  args: readonly string[],
  wanted: Wanted,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'chunk-missing') throw error
    if (!(await fetchWanted(context, args, [wanted]))) throw error
    return work()
  }
}

/** The same for an operation on many files, which says of each what went wrong. */
export async function fetchingMany<T extends { failed: readonly FileFailure[] }>(
  context: CommandContext,
  args: readonly string[],
  work: () => Promise<T>,
  join: (first: T, second: T) => T,
): Promise<T> {
  const first = await work()
  const missing = first.failed.filter(({ code }) => code === 'chunk-missing').map(({ path }) => ({ path }))
  if (missing.length === 0) return first
  const hidden = new Set<string>()
  if (!(await fetchWanted(context, args, missing, hidden))) return first
  const second = await work()
  const failed = second.failed.map((failure) => (hidden.has(failure.path) ? notForMe(failure.path) : failure))
  return join(first, { ...second, failed })
}

/** It is known here, because everybody sees the structure; its bytes are for others. */
function notForMe(path: string): FileFailure {
  const message = 'The studio does not hand its contents to you.'
  return { path, code: 'not-visible', message, retryable: false, details: { path } }
}

/** False for a project of no studio. Files that the studio does not let this person have are added to `hidden`; without it, it throws. */
async function fetchWanted(
  context: CommandContext,
  args: readonly string[],
  wanted: readonly Wanted[],
  hidden?: Set<string>,
): Promise<boolean> {
  const { atStudio, withOpenProject } = await import('./studio-session.js')
  return withOpenProject(context, args, async (...opened) => {
    const [found] = opened
    if (found.studio.state().studioUrl === null) return false
    await atStudio(context, opened, async ({ project, link, syncing }) => {
      for (const { path, to } of wanted) {
        const fetch = () =>
          project.studio.fetch(link, path, { ...syncing, ...(to === undefined ? {} : { to }) })
        if (hidden === undefined) await fetch()
        else
          await fetch().catch((error: unknown) => {
            if ((error as { code?: unknown }).code !== 'not-visible') throw error
            hidden.add(path)
          })
      }
    })
    return true
  })
}
