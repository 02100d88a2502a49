import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addMember, createSharedProject, listMembers, reassign, removeMember, setRole } from '../index.js'
import { apply, asset, change, fieldsOf, publishBasics, revisionOf } from '../testing/changes.js'
import { openTestStudio, PROJECT, type TestStudio } from '../testing/studio.js'

type Member = Awaited<ReturnType<TestStudio['as']>>

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

describe('what somebody was assigned, when they leave', () => {
  const ids = { folder: '', theirs: '' }
  let ada: Member
  let bo: Member
  beforeEach(async () => {
    ada = await studio.as('Ada')
    bo = await studio.as('Bo')
    const { personId } = bo.caller
    await publishBasics(ada)
    for (const each of [
      asset('one', 'one', { assigneeId: personId }),
      asset('two', 'two', { assigneeId: personId, trashedAt: 5 }),
      asset('hers', 'hers', { assigneeId: ada.caller.personId }),
    ])
      await apply(ada, each)
    ids.theirs = `shots/${personId}`
    const given = { collectionId: 'shots', personId, assignedAt: 1 }
    await apply(ada, change('create', 'collection_assignee', ids.theirs, given))
  })
  const leave = (to: string | null) =>
    within((transaction) => {
      const [from, by] = [bo.caller.personId, ada.caller.personId]
      return reassign(transaction, studio.services, PROJECT, { from, to, by })
    })

  test('is somebody else’s, also in the trash, and everybody gets it with their next pull', async () => {
    const cy = await studio.as('Cy')
    const heir = cy.caller.personId
    const before = await revisionOf(ada)
    expect(await leave(heir)).toBe(3)
    const owner = { assigneeId: heir, assignedBy: ada.caller.personId }
    expect(await fieldsOf(ada, 'asset', 'one')).toMatchObject(owner)
    expect(await fieldsOf(ada, 'asset', 'two')).toMatchObject(owner)
    expect(await fieldsOf(ada, 'asset', 'hers')).toMatchObject({ assigneeId: ada.caller.personId })
    expect(await fieldsOf(ada, 'collection_assignee', ids.theirs)).toBeNull()
    const next = { collectionId: 'shots', personId: heir, assignedBy: ada.caller.personId }
    expect(await fieldsOf(ada, 'collection_assignee', `shots/${heir}`)).toMatchObject(next)
    const { entities, isLast } = await cy.pull(before, 100)
    expect([entities.length, isLast]).toEqual([4, true])
    expect(await leave(heir)).toBe(0)
  })

  test('is nobody’s where there is no heir', async () => {
    expect(await leave(null)).toBe(3)
    const nobody = { assigneeId: null, assignedBy: null }
    expect(await fieldsOf(ada, 'asset', 'one')).toMatchObject(nobody)
    expect(await fieldsOf(ada, 'asset', 'two')).toMatchObject(nobody)
    expect(await fieldsOf(ada, 'collection_assignee', ids.theirs)).toBeNull()
  })

  test('stays with an heir who has it already', async () => {
    const cy = await studio.as('Cy')
    const given = { collectionId: 'shots', personId: cy.caller.personId, assignedAt: 1 }
    const id = `shots/${cy.caller.personId}`
    const revision = await apply(ada, change('create', 'collection_assignee', id, given))
    await leave(cy.caller.personId)
    expect(await ada.entities([{ kind: 'collection_assignee', id }])).toMatchObject([{ revision }])
  })
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
