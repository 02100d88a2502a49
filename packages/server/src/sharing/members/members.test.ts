import { afterEach, beforeEach, expect, test } from 'vitest'
import { addMember, createSharedProject, listMembers, removeMember, setRole } from '../index.js'
import { fieldsOf } from '../testing/changes.js'
import { openTestStudio, PROJECT, type TestStudio } from '../testing/studio.js'

let studio: TestStudio
beforeEach(async () => {
  studio = await openTestStudio()
})
afterEach(() => studio.close())

const within = <T>(work: (transaction: Parameters<typeof addMember>[0]) => Promise<T>) =>
  studio.database.transaction(work)

test('somebody joins with a role, gets another one, and leaves; the person stays', async () => {
  const { services } = studio
  const bo = await studio.as('Bo', 'vendor')
  expect(bo.caller.permissions.has('create-checkpoint')).toBe(false)
  await within((transaction) =>
    setRole(transaction, services, PROJECT, { accountId: 'account-bo', role: 'Artist' }),
  )
  expect((await studio.as('Bo')).caller.permissions.has('create-checkpoint')).toBe(true)
  await within((transaction) => removeMember(transaction, services, PROJECT, 'account-bo'))
  expect((await listMembers(studio.database, PROJECT)).map(({ accountId }) => accountId)).toEqual([
    'account-ada',
  ])
  const ada = await studio.as('Ada')
  expect(await fieldsOf(ada, 'person', bo.caller.personId)).toMatchObject({
    name: 'Bo',
    isDisabled: 1,
    roleId: null,
  })
  const again = await studio.as('Bo')
  expect(again.caller.personId).toBe(bo.caller.personId)
  expect(await fieldsOf(ada, 'person', bo.caller.personId)).toMatchObject({ isDisabled: 0 })
})

test('a project has an admin at any time', async () => {
  const { services } = studio
  const demote = () =>
    within((transaction) =>
      setRole(transaction, services, PROJECT, { accountId: 'account-ada', role: 'Artist' }),
    )
  await expect(demote()).rejects.toMatchObject({ code: 'last-admin' })
  await expect(
    within((transaction) => removeMember(transaction, services, PROJECT, 'account-ada')),
  ).rejects.toMatchObject({ code: 'last-admin' })
  await studio.as('Bo', 'Admin')
  await demote()
  expect((await studio.as('Ada')).caller.isAdmin).toBe(false)
})

test('nobody joins twice, with a role that there is not, and no project is made twice', async () => {
  const { services } = studio
  await studio.as('Bo')
  const add = (accountId: string, role: string) =>
    within((transaction) => addMember(transaction, services, PROJECT, { accountId, name: 'Bo', role }))
  await expect(add('account-bo', 'Artist')).rejects.toMatchObject({ code: 'name-taken' })
  await expect(add('account-cy', 'King')).rejects.toMatchObject({ code: 'role-not-found' })
  const creator = { accountId: 'account-bo', name: 'Bo' }
  await expect(createSharedProject(services, { id: PROJECT, name: 'Show', creator })).rejects.toMatchObject({
    code: 'project-exists',
  })
})
