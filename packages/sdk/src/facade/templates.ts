import type { Context } from '../context.js'
import {
  type AddTemplateOptions,
  addTemplate,
  deleteTemplate,
  renameTemplate,
  replaceTemplate,
  restoreTemplate,
} from '../templates/edit-templates.js'
import {
  type ExportedTemplate,
  type ExportTemplateOptions,
  exportTemplate,
} from '../templates/export-template.js'
import { listTemplates, type Template } from '../templates/find-template.js'
import { type NewAssetOptions, type NewAssetResult, newAsset } from '../templates/new-asset.js'
import type { OperationOptions } from '../types.js'
import type { Guard } from './guard.js'

/**
 * Starter files for new assets: `project.templates`. A template is meant by id, by name with extension, or by the name
 * alone when only one has it. Every edit can be taken back.
 */
export class Templates {
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** By name; with `trash` those in the trash instead. */
  list(options: { trash?: boolean } = {}): Promise<Template[]> {
    return this.guard.within([], () => listTemplates(this.context, options))
  }

  /** `file` is an absolute path, also outside of the project. Throws `name-taken`, `file-not-found`. */
  add(file: string, options: AddTemplateOptions = {}): Promise<Template> {
    return this.guard.writing([], () => addTemplate(this.context, file, options))
  }

  /** Throws `template-not-found`, `name-taken`, `invalid-argument`. */
  rename(template: string, newName: string): Promise<Template> {
    return this.guard.writing([], () => renameTemplate(this.context, template, newName))
  }

  /** Other bytes; what was made from it stays as it is. Throws `template-not-found`, `invalid-argument`. */
  replace(template: string, file: string, options: OperationOptions = {}): Promise<Template> {
    return this.guard.writing([], () => replaceTemplate(this.context, template, file, options))
  }

  /** Into the trash. Throws `template-not-found`. */
  delete(template: string): Promise<Template> {
    return this.guard.writing([], () => deleteTemplate(this.context, template))
  }

  /** Back out of the trash. Throws `template-not-found`, `name-taken`. */
  restore(template: string): Promise<Template> {
    return this.guard.writing([], () => restoreTemplate(this.context, template))
  }

  /** Writes its bytes to a file anywhere. Throws `template-not-found`, `file-exists`. */
  export(template: string, options: ExportTemplateOptions): Promise<ExportedTemplate> {
    return this.guard.within([], () => exportTemplate(this.context, template, options))
  }

  /** A new asset with a working file and a first checkpoint. Throws `template-not-found`, `file-exists`, `name-clash`. */
  newAsset(path: string, options: NewAssetOptions): Promise<NewAssetResult> {
    return this.guard.writing([path], () => newAsset(this.context, path, options))
  }
}
