import type { Schemas, StudioClient } from '@clst/client/studio'

export async function listAllProjects(client: StudioClient, all = false): Promise<Schemas['Project'][]> {
  const projects: Schemas['Project'][] = []
  for (let cursor: string | undefined; ; ) {
    const page = await client.listProjects({ all, ...(cursor === undefined ? {} : { cursor }) })
    projects.push(...page.projects)
    cursor = page.nextCursor
    if (cursor === undefined) return projects
  }
}
