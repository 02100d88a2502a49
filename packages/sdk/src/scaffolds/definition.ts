/** What a scaffold is: collections, assets and dependencies with places for values in their paths. */
import { z } from 'zod'
import {
  type DocumentKind,
  documentName,
  parseDocument,
  parseDocumentText,
} from '../documents/parse-document.js'
import { variablesIn } from './placeholders.js'

const MAX_ITEMS = 1000

/** `{shot}/scene.blend`: relative, with `/`, values in braces. */
const path = z
  .string()
  .min(1)
  .max(1000)
  .refine((text) => !text.includes('\\'), 'must be written with /')
  .refine(
    (text) => text.split('/').every((part) => !['', '.', '..'].includes(part)),
    'must be a path below the scaffold',
  )
  .refine(
    (text) => variablesIn(text) !== undefined,
    'must have a variable such as shot in each pair of braces',
  )

const schema = z.strictObject({
  format: z.literal('clst-scaffold'),
  version: z.literal(1),
  name: documentName.optional(),
  description: z.string().max(2000).optional(),
  variables: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]{0,49}$/i, 'must be a word'),
      z.strictObject({
        default: z.string().max(200).optional(),
        description: z.string().max(2000).optional(),
      }),
    )
    .default({}),
  collections: z
    .array(z.strictObject({ path, type: documentName.optional() }))
    .max(MAX_ITEMS)
    .default([]),
  assets: z
    .array(
      z.strictObject({
        path,
        template: documentName,
        type: documentName.optional(),
        status: documentName.optional(),
        task: z.boolean().optional(),
      }),
    )
    .max(MAX_ITEMS)
    .default([]),
  dependencies: z
    .array(z.strictObject({ from: path, on: path, type: documentName.optional() }))
    .max(MAX_ITEMS)
    .default([]),
})

export type ScaffoldDefinition = z.infer<typeof schema>

const KIND: DocumentKind<ScaffoldDefinition> = {
  format: 'clst-scaffold',
  version: 1,
  name: 'scaffold',
  schema,
}

/** Throws `definition-invalid`. */
export function parseScaffoldText(text: string): ScaffoldDefinition {
  return parseDocumentText(text, KIND)
}

/** The same for a value that was read already. */
export function parseScaffold(value: unknown): ScaffoldDefinition {
  return parseDocument(value, KIND)
}
