import { readFileSync } from 'node:fs'

/** One command of a page. */
export interface PageCommand {
  kind: 'command'
  /** From 1. */
  line: number
  text: string
  /** What the page shows below it; undefined where it shows nothing and says nothing about it. */
  shown: string | undefined
  exitCode: number
}

/** A file that the page shows, and that is written. */
export interface PageFile {
  kind: 'file'
  line: number
  name: string
  content: string
}

export type PageStep = PageCommand | PageFile

/** Kinds of blocks that show no commands. */
const SHOWN_ONLY: ReadonlySet<string> = new Set(['text', 'json', 'ts', 'python', 'gitignore', 'sql', 'yaml'])

/** Programs that a page needs, besides clst. */
export function readNeeds(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^<!-- needs (.+) -->$/gm)].flatMap(([, names = '']) => names.split(/[ ,]+/))
}

/** The steps of a page in order; CONTRIBUTING.md says how pages are written. Throws for what it does not know. */
export function readPage(file: string): PageStep[] {
  const lines = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').split('\n')
  const steps: PageStep[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const fence = /^\s*(```+)(.*)$/.exec(line)
    if (line !== '<!-- prepare' && fence === null) continue
    const end = fence === null ? '-->' : (fence[1] ?? '')
    const start = index + 1
    while (index + 1 < lines.length && lines[index + 1]?.trim() !== end) index++
    const block = lines.slice(start, index + 1)
    index++
    const words = fence === null ? 'sh' : (fence[2] ?? '').trim()
    steps.push(...readBlock(words, block, start + 1))
  }
  return steps
}

function readBlock(words: string, block: readonly string[], line: number): PageStep[] {
  const [kind = '', ...attributes] = words.split(/\s+/)
  const values = new Map(attributes.map((text) => [text.split('=', 1)[0], text.slice(text.indexOf('=') + 1)]))
  const name = values.get('file')
  if (name !== undefined) return [{ kind: 'file', line, name, content: `${block.join('\n')}\n` }]
  if (kind === 'console') return readConsole(block, line, Number(values.get('exit') ?? 0))
  if (kind === 'sh' || kind === 'bash') {
    return [{ kind: 'command', line, text: block.join('\n'), shown: undefined, exitCode: 0 }]
  }
  if (SHOWN_ONLY.has(kind)) return []
  throw new Error(
    `Line ${line - 1}: a block must say what it is: console, sh, text, json … It says "${kind}".`,
  )
}

/** Commands begin with `$ `, go on with `> ` or after a backslash, and are followed by what they print. */
function readConsole(block: readonly string[], line: number, exitCode: number): PageCommand[] {
  const commands: PageCommand[] = []
  let isOpen = false
  for (const [index, text] of block.entries()) {
    const current = commands.at(-1)
    if (text.startsWith('$ ')) {
      commands.push({
        kind: 'command',
        line: line + index,
        text: text.slice(2),
        shown: undefined,
        exitCode: 0,
      })
      isOpen = true
    } else if (current === undefined) {
      throw new Error(`Line ${line + index}: a console block begins with a command.`)
    } else if (isOpen && (text.startsWith('> ') || current.text.endsWith('\\'))) {
      current.text += `\n${text.startsWith('> ') ? text.slice(2) : text}`
    } else {
      isOpen = false
      if (text.trim() !== '' || current.shown !== undefined) current.shown = `${current.shown ?? ''}${text}\n`
    }
  }
  const last = commands.at(-1)
  if (last !== undefined) last.exitCode = exitCode
  return commands
}
