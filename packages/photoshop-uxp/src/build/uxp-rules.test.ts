/**
 * What UXP has not, is not used. Sources: AdobeDocs/uxp-photoshop, src/pages/uxp-api/reference-css and known-issues.md.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const own = resolve(import.meta.dirname, '../..')
const css = readFileSync(join(own, 'panel/panel.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

/** Every property that the reference has a page for. */
const PROPERTIES = new Set(
  `align-content align-items align-self background background-attachment background-color background-image
  background-repeat background-size border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius
  border-bottom-style border-bottom-width border-color border-left border-left-color border-left-style border-left-width
  border-radius border-right border-right-color border-right-style border-right-width border-style border-top
  border-top-color border-top-left-radius border-top-right-radius border-top-style border-top-width border-width bottom
  color display flex flex-basis flex-direction flex-grow flex-shrink flex-wrap font-family font-size font-style
  font-weight height justify-content left letter-spacing margin margin-bottom margin-left margin-right margin-top
  max-height max-width min-height min-width opacity overflow overflow-x overflow-y padding padding-bottom padding-left
  padding-right padding-top right text-align text-overflow top visibility white-space width`.split(/\s+/),
)
const DISPLAYS = ['none', 'inline', 'block', 'inline-block', 'flex', 'inline-flex']
const PSEUDO = [
  'active',
  'checked',
  'disabled',
  'empty',
  'enabled',
  'first-child',
  'focus',
  'hover',
  'last-child',
  'root',
]

/** `property: value` of every rule. */
function declarations(): [property: string, value: string][] {
  return [...css.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+);/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
}

test('the style sheet has only what the reference of UXP lists', () => {
  const found = declarations()
  expect(found.length).toBeGreaterThan(100)
  const unknown = found
    .map(([name]) => name)
    .filter((name) => !name.startsWith('--') && !PROPERTIES.has(name))
  // A border of one side in one word is in the reference; one of all sides is not.
  expect(unknown).toEqual([])
  const displays = found.filter(([name]) => name === 'display').map(([, value]) => value)
  expect(displays.filter((value) => !DISPLAYS.includes(value))).toEqual([])
  expect(found.filter(([, value]) => /\b(sticky|grid|calc\(.*\*)/.test(value))).toEqual([])
})

test('selectors and queries are those that UXP knows', () => {
  const pseudo = [...css.matchAll(/[^:\s]:([a-z-]+)(?=[\s,{.:])/g)].map(([, name = '']) => name)
  const used = pseudo.filter((name) => !PROPERTIES.has(name))
  expect(used.filter((name) => !PSEUDO.includes(name))).toEqual([])
  const queries = [...css.matchAll(/@media ([^{]+)/g)].flatMap(([, query = '']) => query.split(','))
  for (const query of queries)
    expect(query.trim()).toMatch(/^\(prefers-color-scheme: (darkest|dark|light|lightest)\)$/)
})

/** Of the program and of everything that is bundled with it. */
const REFUSED: readonly [RegExp, string][] = [
  [/\beval\s*\(|\bnew Function\b/, 'code from text needs a right that is not asked for'],
  [/\bimport\s*\(/, 'UXP has no dynamic import'],
  [/\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write/, 'data must not become markup'],
  [/\bEventSource\b/, 'UXP has none'],
  [/\b(localStorage|sessionStorage|secureStorage)\b/, 'the token is not kept'],
  [/\b(keypress|devicePixelRatio|MutationObserver)\b/, 'it does not work in UXP'],
  [/\b(structuredClone|queueMicrotask|replaceAll|Object\.hasOwn)\b|\.at\(-/, 'it is younger than ES2020'],
  [/\b(TextDecoder|TextEncoder|btoa|atob|crypto\.subtle)\b/, 'UXP 7.3 does not document it'],
]

function sources(): [path: string, text: string][] {
  return readdirSync(join(own, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|^(testing|build)[\\/]/.test(path))
    .map((path) => [path, readFileSync(join(own, 'src', path), 'utf8')])
}

test('the source uses nothing that UXP has not', () => {
  const found = sources()
  expect(found.length).toBeGreaterThan(50)
  for (const [path, text] of found) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    for (const [pattern, why] of REFUSED) expect(pattern.test(code), `${path}: ${why}`).toBe(false)
  }
})

test('Photoshop is in host/ only', () => {
  for (const [path, text] of sources()) {
    if (/^(host[\\/]|main\.ts|app\.ts)/.test(path)) continue
    expect(/\b(batchPlay|executeAsModal|activeDocument|localFileSystem|require\()/.test(text), path).toBe(
      false,
    )
  }
})
