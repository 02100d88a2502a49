import { expect, test } from 'vitest'
import { DEFAULT_ROLES, PERMISSIONS, parsePermissions } from './permissions.js'

test('the first role may do everything, the others less and less with bytes', () => {
  const [admin, ...others] = DEFAULT_ROLES
  expect(admin?.permissions).toEqual(Object.keys(PERMISSIONS))
  for (const { permissions } of others) {
    expect(permissions).not.toContain('manage-roles')
    expect(permissions).not.toContain('purge')
    expect(new Set(permissions).size).toBe(permissions.length)
  }
  const may = (word: string) =>
    DEFAULT_ROLES.filter((role) => role.permissions.some((each) => each === word)).map(({ name }) => name)
  expect(may('create-checkpoint')).toEqual(['Admin', 'Supervisor', 'Assistant supervisor', 'Artist'])
  expect(may('create-asset')).toEqual(['Admin', 'Production manager'])
  expect(may('pull')).toEqual(['Admin', 'Supervisor', 'Assistant supervisor', 'Artist', 'Vendor'])
  expect(may('force-take')).toEqual(['Admin', 'Supervisor'])
})

test('words of a role are read back; what is not known allows nothing', () => {
  expect(parsePermissions(JSON.stringify(['pull', 'fly', 'purge']))).toEqual(new Set(['pull', 'purge']))
  for (const none of ['', '{}', '{"pull":true}', '"pull"', null, 3, '["toString"]']) {
    expect(parsePermissions(none)).toEqual(new Set())
  }
})
