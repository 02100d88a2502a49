/** Templates come, change and go, and files are made from them. */
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { hashOf } from '../hash.js'
import { keyOf } from '../model.js'
import { answerOf, type Real } from '../real.js'
import { fileNameOf, type StarterModel, type StarterTemplate, splitExtension } from './model.js'
import { always, type Step } from './step.js'

/** Files that templates are made from. */
export const SOURCES = ['Shot.blend', 'Shot.psd', 'light.blend', 'plain', 'notes.txt']
const NAMES = ['Shot', 'SHOT.blend', 'light', 'Übung', 'notes.txt']

const source = fc.constantFrom(...SOURCES)
export const templateName = fc.constantFrom(...NAMES, ...SOURCES)

export const addTemplate = ([file, wanted]: [string, string | undefined]): Step => ({
  text: `add the template ${file}${wanted === undefined ? '' : ` as "${wanted}"`}`,
  isPossible: (model) => model.files.has(file),
  async run({ project, disk }, model) {
    const own = splitExtension(file)
    const options = wanted === undefined ? {} : { name: wanted }
    const answer = await answerOf(project.templates.add(join(disk.folder, file), options))
    const made = { ...own, ...(wanted === undefined ? {} : { name: plainName(wanted, own.extension) }) }
    if (isNameTaken(model, made)) {
      expect(answer).toEqual({ error: 'name-taken' })
      return
    }
    const template: StarterTemplate = { ...made, bytes: model.files.get(file) as string }
    expect(answer).toMatchObject({ name: made.name, extension: made.extension.slice(1), hasPreview: false })
    model.templates.add(template)
    model.undos.push(() => void model.templates.delete(template))
  },
})

/** Who writes the extension as well means the same. */
function plainName(text: string, extension: string): string {
  const isWritten = extension !== '' && keyOf(text).endsWith(keyOf(extension))
  return isWritten ? text.slice(0, -extension.length) : text
}

function isNameTaken(
  model: StarterModel,
  own: Pick<StarterTemplate, 'name' | 'extension'>,
  self?: StarterTemplate,
): boolean {
  return [...model.templates].some(
    (each) => each !== self && keyOf(fileNameOf(each)) === keyOf(fileNameOf(own)),
  )
}

const rename = ([text, to]: [string, string]): Step => ({
  text: `call the template "${text}" "${to}"`,
  isPossible: always,
  async run({ project }, model) {
    const template = model.template(text)
    const answer = await answerOf(project.templates.rename(text, to))
    if (template === undefined) {
      expect(answer).toEqual({ error: 'template-not-found' })
      return
    }
    const { name: before, extension } = template
    const next = plainName(to, extension)
    if (isNameTaken(model, { name: next, extension }, template)) {
      expect(answer).toEqual({ error: 'name-taken' })
      return
    }
    expect(answer).toMatchObject({ name: next, extension: extension.slice(1) })
    template.name = next
    if (next !== before) model.undos.push(() => void Object.assign(template, { name: before }))
  },
})

const replace = ([text, file]: [string, string]): Step => ({
  text: `replace the template "${text}" by ${file}`,
  isPossible: (model) => model.files.has(file),
  async run({ project, disk }, model) {
    const template = model.template(text)
    const answer = await answerOf(project.templates.replace(text, join(disk.folder, file)))
    if (template === undefined || template.extension !== splitExtension(file).extension) {
      expect(answer).toEqual({ error: template === undefined ? 'template-not-found' : 'invalid-argument' })
      return
    }
    const { bytes: before } = template
    const bytes = model.files.get(file) as string
    expect(answer).toMatchObject({ sizeBytes: bytes.length, contentHash: hashOf(Buffer.from(bytes)) })
    template.bytes = bytes
    if (bytes !== before) model.undos.push(() => void Object.assign(template, { bytes: before }))
  },
})

const remove = (text: string): Step => ({
  text: `delete the template "${text}"`,
  isPossible: always,
  async run({ project }, model) {
    const template = model.template(text)
    const answer = await answerOf(project.templates.delete(text))
    if (template === undefined) {
      expect(answer).toEqual({ error: 'template-not-found' })
      return
    }
    expect(answer).toMatchObject({ name: template.name, trashedAt: expect.any(String) })
    model.templates.delete(template)
    model.deletedTemplates.push(template)
    model.undos.push(() => takeBack(model, template))
  },
})

function takeBack(model: StarterModel, template: StarterTemplate): undefined {
  model.deletedTemplates.splice(model.deletedTemplates.indexOf(template), 1)
  model.templates.add(template)
}

const restore = ([text, isByTrash]: [string, boolean]): Step => ({
  text: `restore the template "${text}"${isByTrash ? ' from the trash' : ''}`,
  isPossible: (model) => !isByTrash || model.template(text, model.deletedTemplates) !== undefined,
  async run({ project }, model) {
    const template = model.template(text, model.deletedTemplates)
    const whole = template === undefined ? text : fileNameOf(template)
    const work = isByTrash ? project.trash.restore([whole]) : project.templates.restore(text)
    const answer = await answerOf<object>(work)
    if (template === undefined || isNameTaken(model, template)) {
      expect(answer).toEqual({ error: template === undefined ? 'template-not-found' : 'name-taken' })
      return
    }
    expect('error' in answer, 'it was refused').toBe(false)
    const place = model.deletedTemplates.indexOf(template)
    takeBack(model, template)
    model.undos.push(() => {
      model.templates.delete(template)
      model.deletedTemplates.splice(place, 0, template)
      return undefined
    })
  },
})

/** What there is, and what is in the trash. */
export async function compareTemplates({ project }: Real, model: StarterModel): Promise<void> {
  const shown = (all: Iterable<StarterTemplate>) =>
    [...all]
      .map((each) => `${fileNameOf(each)} ${each.bytes.length} ${hashOf(Buffer.from(each.bytes))}`)
      .sort()
  const listed = async (trash: boolean) =>
    (await project.templates.list({ trash }))
      .map(
        ({ name, extension, sizeBytes, contentHash }) =>
          `${name}${extension && `.${extension}`} ${sizeBytes} ${contentHash}`,
      )
      .sort()
  expect(await listed(false), 'templates').toEqual(shown(model.templates))
  expect(await listed(true), 'templates in the trash').toEqual(shown(model.deletedTemplates))
}

export const templateSteps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(source, fc.option(templateName, { nil: undefined, freq: 2 })).map(addTemplate),
  },
  { weight: 2, arbitrary: fc.tuple(templateName, templateName).map(rename) },
  { weight: 2, arbitrary: fc.tuple(templateName, source).map(replace) },
  { weight: 3, arbitrary: templateName.map(remove) },
  { weight: 3, arbitrary: fc.tuple(templateName, fc.boolean()).map(restore) },
)
