/** New files from templates: one, or many that are taken back together. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { keyOf } from '../model.js'
import { answerOf } from '../real.js'
import {
  fileNameOf,
  foldersAbove,
  type MadeFile,
  type StarterModel,
  type StarterTemplate,
  splitExtension,
} from './model.js'
import { always, type Step } from './step.js'
import { templateName } from './templates.js'

const PATHS = [
  'shots/a',
  'shots/a.blend',
  'shots/b.psd',
  'shots',
  'c.txt',
  'shots/a.blend/d',
  'plain',
  'Shot.blend',
]

const make = ([path, text]: [string, string]): Step => ({
  text: `make ${path} from the template "${text}"`,
  isPossible: always,
  async run({ project }, model) {
    const template = model.template(text)
    const answer = await answerOf(project.templates.newAsset(path, { template: text }))
    if (template === undefined) {
      expect(answer).toEqual({ error: 'template-not-found' })
      return
    }
    const to = withExtension(path, template)
    if (to === undefined) {
      expect(answer).toEqual({ error: 'invalid-argument' })
      return
    }
    if (model.isTaken(to)) {
      expect(['file-exists', 'name-clash']).toContain('error' in answer ? answer.error : 'made')
      return
    }
    const fileName = fileNameOf(template)
    expect(answer).toMatchObject({
      path: to,
      number: 1,
      sizeBytes: template.bytes.length,
      template: fileName,
    })
    makeFiles(model, [{ to, template, comment: `From the template ${fileName}` }], foldersAbove(to))
  },
})

/** Undefined where the file would be of another kind. */
export function withExtension(path: string, { extension }: StarterTemplate): string | undefined {
  const own = splitExtension(path.replace(/^.*\//, '')).extension
  if (keyOf(own) === keyOf(extension)) return path
  return own === '' ? path + extension : undefined
}

interface ToMake {
  to: string
  template: StarterTemplate
  comment: string
  status?: string
}

/** In one go, taken back by one undo; answers the assets. */
export function makeFiles(
  model: StarterModel,
  items: readonly ToMake[],
  folders: readonly string[],
): MadeFile[] {
  const collections = model.addCollections(folders)
  const made = items.map(({ to, template: { bytes }, comment, status }) => {
    model.files.set(to, bytes)
    return model.add(to, [{ number: 1, bytes, comment }], status)
  })
  if (made.length + collections.length > 0) model.undos.push(model.undoOfMaking(made, collections))
  return made
}

export const makingSteps: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(...PATHS), templateName).map(make)
