import type { Context } from '../context.js'
import { ProgressMeter } from '../progress.js'
import type { OperationOptions } from '../types.js'
import { assertFree, assertUsable, putOutput } from '../working-files/output-file.js'
import { writeVersion } from '../working-files/write-version.js'
import { getTemplate, type Template, toTemplate } from './find-template.js'

export interface ExportTemplateOptions extends OperationOptions {
  /** Absolute path of the file to write. */
  output: string
  /** Replace a file that is there. */
  overwrite?: boolean
}

export interface ExportedTemplate {
  template: Template
  outputPath: string
}

/** Writes the bytes of a template to any place. Throws `template-not-found`, `file-exists`, and what rebuilding throws. */
export async function exportTemplate(
  context: Context,
  template: string,
  options: ExportTemplateOptions,
): Promise<ExportedTemplate> {
  const { output, signal } = options
  const mayOverwrite = options.overwrite === true
  const row = getTemplate(context.store, template)
  assertUsable(context, output)
  assertFree(context, output, mayOverwrite)
  const meter = new ProgressMeter(context.clock, options, 'writing', 1, row.sizeBytes)
  const onBytes = meter.addBytes
  const { temporaryPath } = await writeVersion(context, row.manifestId, output, { signal, onBytes })
  await putOutput(context, temporaryPath, output, mayOverwrite)
  return { template: toTemplate(row), outputPath: output }
}
