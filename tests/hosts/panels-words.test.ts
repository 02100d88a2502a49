/**
 * The same facts, and what the three panels say of them: the words and icons that are drawn are compared with one another, and
 * with the description, which is the only place that they come from.
 *
 * @host blender: bpy 4.5, the installed add-on with a recording layout
 * @host maya: real PySide6, the words of the widgets
 * @host photoshop: the renderer in Chromium, the text of the page
 */
import { beforeAll, expect, test } from 'vitest'
import { hostBridge } from './support/host-bridge.js'
import { requireBpy, requireQt6 } from './support/hosts.js'
import { photoshopStudio } from './support/photoshop/studio.js'
import {
  type Drawn,
  type DrawnPart,
  VECTORS,
  wordsOfBlender,
  wordsOfMaya,
  wordsOfPhotoshop,
} from './support/words/drawn-words.js'
import { alternatives, dialogs, isSaid, SAID, wordsOfDialog } from './support/words/said-words.js'

/** Words that one panel draws elsewhere, or otherwise, than the others. Everything else has to be the same. */
const DIFFERENCES: readonly { host: string; part: string; isWithout: string; because: string }[] = [
  {
    host: 'maya',
    part: 'dialog action:checkpointDetails',
    isWithout: 'blocking pass complete',
    because: 'The words of a picture are its tooltip there; the line below it says the same.',
  },
]

const inBlender = hostBridge()
const inMaya = hostBridge()
const blender = requireBpy('4.5.15')
const qt = requireQt6()
const studio = photoshopStudio({ respond: async () => null })
const drawn = new Map<string, Drawn>()

blender.describe('what is drawn in Blender', () =>
  qt.describe('in Maya', () =>
    studio.host.describe('and in Photoshop', () => {
      beforeAll(async () => {
        drawn.set('blender', await wordsOfBlender(blender.python, inBlender))
        drawn.set('maya', await wordsOfMaya(qt.python, inMaya))
        const page = await studio.gallery({ width: 800 })
        drawn.set('photoshop', await wordsOfPhotoshop(page))
        await page.context().close()
      }, 240_000)

      test.each(VECTORS.map(({ name }) => name))('%s [feature: description/same-sentences]', (name) => {
        const wanted = wordsIn('photoshop', name)
        expect(wanted.length).toBeGreaterThan(0)
        expect({ blender: wordsIn('blender', name), maya: wordsIn('maya', name) }).toEqual({
          blender: without('blender', wanted),
          maya: without('maya', wanted),
        })
      })

      test('a state and a bar have the same icon in the same tone', () => {
        const marks = Object.entries(drawn.get('photoshop') ?? {}).flatMap(([name, parts]) =>
          parts.flatMap(({ part, mark }, index) =>
            /^(state|bar) /.test(part) ? [{ name, part, mark, index }] : [],
          ),
        )
        expect(new Set(marks.map(({ mark }) => mark.tone))).toEqual(
          new Set(['ok', 'attention', 'error', 'muted']),
        )
        for (const { name, part, mark, index } of marks) {
          const { icon = '', tone, isGreyed } = mark
          const there = (host: string) => drawn.get(host)?.[name]?.[index]?.mark
          // Blender has a colour for errors only.
          const inBlender = { icon: SAID.icons[icon]?.blender, tone: tone === 'error' ? tone : '', isGreyed }
          expect(there('blender'), `${name}: ${part}`).toEqual(inBlender)
          // What was known last, and what is muted, has the colour of other words in Maya.
          const inMaya = isGreyed || tone === 'muted' ? there('maya')?.tone : tone
          expect(there('maya'), `${name}: ${part}`).toEqual({ icon, tone: inMaya })
        }
      })

      test('a difference that is allowed is there', () => {
        for (const { host, part, isWithout, because } of DIFFERENCES) {
          const here = partsOf(host).filter((each) => each.part === part)
          const there = partsOf('photoshop').filter((each) => each.part === part)
          expect(count(here, isWithout), because).toBeLessThan(count(there, isWithout))
        }
      })

      test.each(SAID.states)('the state $key is in the words of the description', (state) => {
        const additions = SAID.rows.flatMap(({ kind, additions = [] }) => (kind === 'state' ? additions : []))
        const sentence = (words: string) =>
          isSaid(state.sentence, words) ||
          additions.some(({ text }) => isSaid(`${state.sentence}{…}${text}{…}`, words))
        const label = alternatives(state.action ? SAID.actions[state.action]?.label : null)
        const labels = [
          ...label,
          ...(state.of === 'file' && state.action && state.label ? [state.label] : []),
        ]
        const advice = alternatives(state.advice)
        for (const host of drawn.keys()) {
          const shown = partsOf(host).filter(({ part }) => part === `state ${state.key}`)
          expect(shown.length, host).toBeGreaterThan(0)
          // The sentence is first. Then there may be what a press does, and advice; while the bridge is away it is about that.
          const lines = shown.map(({ words }) => words)
          expect(
            lines.filter(([first = '']) => !sentence(first)),
            host,
          ).toEqual([])
          const isKnown = (words: string) =>
            [...labels, ...advice, ...AWAY].some((text) => isSaid(text, words))
          expect(
            lines.flatMap(([, ...rest]) => rest).filter((words) => !isKnown(words)),
            host,
          ).toEqual([])
          for (const wanted of [labels, advice].filter(({ length }) => length > 0)) {
            const isThere = lines.some(([, ...rest]) =>
              rest.some((words) => wanted.some((text) => isSaid(text, words))),
            )
            expect(isThere, `${host}: ${wanted.join(' | ')}`).toBe(true)
          }
        }
      })

      test.each(dialogs())('the dialog %s is in the words of the description', (id) => {
        const said = wordsOfDialog(id)
        for (const host of drawn.keys()) {
          const words = partsOf(host).flatMap((each) => (each.part === `dialog ${id}` ? each.words : []))
          const isKnown = (each: string) => said.some((text) => isSaid(text, each)) || isChosen(each)
          expect(
            words.filter((each) => !isKnown(each)),
            host,
          ).toEqual([])
          expect(
            said.filter((text) => !words.some((each) => isSaid(text, each))),
            host,
          ).toEqual([])
        }
      })

      test.each(SAID.rows.filter(({ kind }) => kind === 'bar'))('the bar $key', ({ key = '', text }) => {
        for (const host of drawn.keys()) {
          const words = partsOf(host).flatMap(({ part, words }) => (part === `bar ${key}` ? words : []))
          expect(
            alternatives(text).filter((each) => !words.some((word) => isSaid(each, word))),
            host,
          ).toEqual([])
        }
      })
    }),
  ),
)

/** While the bridge is away, what was known last stays, and the line tries to reach the bridge. */
const AWAY = SAID.states
  .filter(({ of }) => of === 'connection')
  .flatMap(({ sentence, advice, action }) => [
    sentence,
    ...alternatives(advice).map((text) => `${sentence}. ${text}`),
    ...alternatives(action ? SAID.actions[action]?.label : null),
  ])

/** A status is the word of a project. */
function isChosen(words: string): boolean {
  return ['Work in progress', 'Done'].includes(words)
}

function partsOf(host: string): readonly DrawnPart[] {
  return Object.values(drawn.get(host) ?? {}).flat()
}

/** In any order: where a button stands is the host's. */
function wordsIn(host: string, name: string): string[] {
  return (drawn.get(host)?.[name] ?? [])
    .flatMap(({ part, words }) => words.map((each) => `${part}: ${each}`))
    .sort()
}

/** What is left of the words where a panel may be without some of them. */
function without(host: string, words: readonly string[]): string[] {
  const left = [...words]
  for (const { host: of, part, isWithout } of DIFFERENCES) {
    const place = left.indexOf(`${part}: ${isWithout}`)
    if (of === host && place >= 0) left.splice(place, 1)
  }
  return left
}

function count(parts: readonly DrawnPart[], words: string): number {
  return parts.flatMap((part) => part.words).filter((each) => each === words).length
}
