/** A project's vocabulary as a document that can be saved, kept under another version control, and applied elsewhere. */
import { z } from 'zod'
import { parseScaffold } from '../scaffolds/definition.js'
import {
  type DocumentKind,
  documentColor,
  documentName,
  parseDocument,
  parseDocumentText,
} from './parse-document.js'

const MAX_ENTRIES = 10_000
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(MAX_ENTRIES).default([])
const text = z.string().max(2000)

const scaffold = z.strictObject({
  name: documentName,
  definition: z.unknown().transform((value, context) => {
    try {
      return parseScaffold(value)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message })
      return z.NEVER
    }
  }),
})

/** Beside the document: `/` between names, never upwards. */
const besidePath = z
  .string()
  .min(1)
  .max(1000)
  .refine((path) => !/[\\:]/.test(path), 'must be written with /')
  .refine(
    (path) => path.split('/').every((part) => !['', '.', '..'].includes(part)),
    'must be a path beside the document',
  )

const schema = z.strictObject({
  format: z.literal('clst-vocabulary'),
  version: z.literal(1),
  /** Of the project that it was saved from. */
  project: z.string().max(1000).optional(),
  statuses: list(
    z.strictObject({
      name: documentName,
      shortName: documentName.max(20),
      color: documentColor,
      isDefault: z.boolean().optional(),
      permission: documentName.optional(),
    }),
  ),
  types: list(
    z.strictObject({
      kind: z.enum(['asset', 'collection', 'dependency']),
      name: documentName,
      icon: documentName.optional(),
      color: documentColor.optional(),
      description: text.optional(),
    }),
  ),
  tags: list(z.strictObject({ name: documentName, color: documentColor.optional() })),
  labels: list(z.strictObject({ name: documentName, color: documentColor.optional() })),
  ignoreRules: list(z.string().min(1).max(1000)),
  roles: list(z.strictObject({ name: documentName, permissions: z.array(documentName).max(100) })),
  settings: z.record(documentName, z.json()).default({}),
  scaffolds: list(scaffold),
  templates: list(
    z.strictObject({
      name: documentName,
      extension: z.string().max(50),
      /** Where its bytes are, beside the document. */
      file: besidePath,
      contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
      sizeBytes: z.number().int().min(0),
    }),
  ),
})

export type VocabularyDocument = z.infer<typeof schema>

const KIND: DocumentKind<VocabularyDocument> = {
  format: 'clst-vocabulary',
  version: 1,
  name: 'vocabulary',
  schema,
}

/** Throws `definition-invalid`. */
export function parseVocabularyText(source: string): VocabularyDocument {
  return parseDocumentText(source, KIND)
}

/** The same for a value that was read already. */
export function parseVocabulary(value: unknown): VocabularyDocument {
  return parseDocument(value, KIND)
}
