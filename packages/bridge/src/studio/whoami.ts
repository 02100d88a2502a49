import { findAccess, type Surroundings, withClient } from './studio-client.js'

/** The account that is used at a studio, and what its token is called there. Throws `signed-out`. */
export async function whoAmI(surroundings: Surroundings, studio: string | undefined) {
  const access = findAccess(surroundings, studio)
  const { person, device } = await withClient(surroundings, access, (client) => client.getMe())
  return { url: access.url, person: person.name, isAdmin: person.isAdmin, device }
}
