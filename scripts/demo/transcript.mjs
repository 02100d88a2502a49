import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { root } from '../lib/run.mjs'

/** Where the demonstration lives. */
export const demoFolder = join(root, 'demo')

const isTerminal = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR
const WIDTH = 78

/** A command of the demonstration did not do what it should. */
export class DemoStopped extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode) {
    super(message)
    this.exitCode = exitCode
  }
}

let afterBlankLine = false

/** @param {string} title */
export function heading(title) {
  if (!afterBlankLine) blankLine()
  afterBlankLine = false
  console.log(`${styled('bold', `── ${title} ${'─'.repeat(Math.max(3, WIDTH - title.length - 4))}`)}`)
}

export function blankLine() {
  console.log()
  afterBlankLine = true
}

/** Prose, wrapped to the width of a narrow terminal. @param {string} text */
export function say(text) {
  afterBlankLine = false
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > WIDTH) {
      console.log(line)
      line = ''
    }
    line = line ? `${line} ${word}` : word
  }
  console.log(line)
}

/**
 * Shows a command line and runs exactly that, in the folder of the demonstration.
 *
 * @param {string[]} args what follows `clst`
 */
export async function clst(...args) {
  if (!afterBlankLine) blankLine()
  console.log(`${styled('cyan', `$ clst ${args.map(quote).join(' ')}`)}`)
  const { status } = await start(args, 'inherit')
  if (status === 130) throw new DemoStopped('Stopped.', 130)
  if (status !== 0) throw new DemoStopped(`This command should have worked and answered ${status}.`, 1)
  blankLine()
}

/**
 * Shows a command line and runs exactly that; what it prints, and that it can fail, is the caller's.
 *
 * @param {string[]} args what follows `clst`
 * @returns {Promise<{ status: number, output: string }>}
 */
export async function attempt(...args) {
  if (!afterBlankLine) blankLine()
  console.log(`${styled('cyan', `$ clst ${args.map(quote).join(' ')}`)}`)
  return start(args, 'pipe')
}

/**
 * Asks the same command for its JSON, without showing it.
 *
 * @param {string[]} args
 * @returns {Promise<any>}
 */
export async function ask(...args) {
  const { status, output } = await start([...args, '--json'], 'pipe')
  if (status !== 0) throw new DemoStopped(`clst ${args.join(' ')} --json answered ${status}.`, 1)
  return JSON.parse(output)
}

/**
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} stdout
 * @returns {Promise<{ status: number, output: string }>}
 */
function start(args, stdout) {
  const command = join(root, 'packages/bridge/bin/clst.js')
  const child = spawn(process.execPath, [command, ...args], {
    cwd: demoFolder,
    stdio: ['ignore', stdout, 'inherit'],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) =>
      resolve({ status: signal === 'SIGINT' ? 130 : (status ?? 1), output }),
    )
  })
}

/**
 * As it would be typed; the texts of the demonstration need nothing but double quotes.
 *
 * @param {string} argument
 */
function quote(argument) {
  return /^[\w./-]+$/.test(argument) ? argument : `"${argument}"`
}

/**
 * @param {'bold' | 'cyan'} style
 * @param {string} text
 */
function styled(style, text) {
  return isTerminal ? styleText(style, text) : text
}
