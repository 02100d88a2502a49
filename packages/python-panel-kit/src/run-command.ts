import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFolder } from './output/write-folder.js'
import type { Files } from './output/written-files.js'
import { GeneratorError } from './problem.js'
import { type Inputs, readInputs } from './read-inputs.js'

/** A generator as a command. */
export interface Command {
  name: string
  /** What it makes, as the object of a sentence: `the add-on of Blender`. */
  makes: string
  /** Path of the table in what it makes. */
  table: string
  generate: (inputs: Inputs) => Files
}

/**
 * Runs a generator. What is wrong is printed, one line each, with its code at the end.
 *
 * @returns the exit status: 0 when everything was written, 1 when a document is wrong, 2 when the command was called wrongly
 */
export function runCommand(command: Command, args: readonly string[]): number {
  try {
    const { openapi, panel, out } = readArguments(command, args)
    const files = command.generate(readInputs(openapi, panel))
    writeFolder(resolve(out), files, command.table)
    console.log(`${files.size} files of ${command.makes} are in ${out}.`)
    return 0
  } catch (error) {
    if (!(error instanceof GeneratorError)) throw error
    console.error(error.message)
    return error.problems[0]?.code === 'usage' ? 2 : 1
  }
}

const OPTIONS = { openapi: { type: 'string' }, panel: { type: 'string' }, out: { type: 'string' } } as const

function readArguments(command: Command, args: readonly string[]) {
  const usage = `${command.name} --openapi FILE --panel FILE --out DIR makes ${command.makes}.`
  try {
    const { openapi, panel, out } = parseArgs({ args: [...args], options: OPTIONS }).values
    if (openapi && panel && out) return { openapi, panel, out }
  } catch (error) {
    throw GeneratorError.of('usage', '', `${(error as Error).message}\n${usage}`)
  }
  throw GeneratorError.of('usage', '', usage)
}
