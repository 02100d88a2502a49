import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { addPerson, ensurePerson } from './ensure-person.js'

/** How a person calls themselves. */
const ME = 'me'
const MAX_NAME_CHARACTERS = 200

export interface FoundPerson {
  readonly id: string
  readonly name: string
}

/**
 * The person that is meant: `me`, an id, or a name in any spelling; a new name is a new person. Inside a transaction.
 * Throws `invalid-argument` for a name that two people have.
 */
export function findOrAddPerson(context: Context, text: string): FoundPerson & { isNew: boolean } {
  const found = findPerson(context, text)
  if (found !== undefined) return { ...found, isNew: false }
  const name = text.trim()
  return { id: addPerson(context, name), name, isNew: true }
}

/** The same, undefined for a name that is new. `me` is made where it is new. Inside a transaction. */
export function findPerson(context: Context, text: string): FoundPerson | undefined {
  const { store } = context
  const name = text.trim()
  if (name === '' || name.length > MAX_NAME_CHARACTERS) {
    throw new ClstError('invalid-argument', 'Say who is meant by a name of at most 200 characters.')
  }
  if (name.toLowerCase() === ME) return { id: ensurePerson(context), name: context.personName }
  const people = store.all<{ id: string; name: string }>('SELECT id, name FROM person ORDER BY created_at')
  const exact = people.filter((person) => person.id === name || person.name === name)
  const found = exact.length > 0 ? exact : people.filter((person) => nameKey(person.name) === nameKey(name))
  if (found.length > 1) {
    const message = `There are ${found.length} people called "${name}". Say which by the id.`
    throw new ClstError('invalid-argument', message, { details: { ids: found.map(({ id }) => id) } })
  }
  return found[0]
}
