/** No command is forgotten in the model: it is an operation, a look at the project, or left out for a written reason. */
import { expect, test } from 'vitest'
import { COMMANDS } from '../../packages/bridge/src/commands/command-table.js'
import { COMPARED, EXCEPTIONS, IN_STARTERS, MODELLED } from './support/commands.js'
import { KINDS } from './support/operations.js'

const commands = COMMANDS.flatMap(({ name, subcommands }) =>
  subcommands === undefined ? [name] : subcommands.map((each) => `${name} ${each.name}`),
)

test('every command is in the model once, or left out for a reason', () => {
  const named = [...Object.keys(MODELLED), ...COMPARED, ...IN_STARTERS, ...Object.keys(EXCEPTIONS)]
  expect(named.sort()).toEqual([...commands].sort())
})

test('what a command is in the model is an operation that is drawn', () => {
  for (const [command, kind] of Object.entries(MODELLED)) {
    expect(KINDS[kind]?.weight, command).toBeGreaterThan(0)
  }
})
