/** Reads documents that people write by hand: JSON with a format, a version, and a shape that zod checks. */
import { z } from 'zod'
import { ClstError } from '../errors.js'

const MAX_PROBLEMS = 20

/** The part that all documents have. */
export interface DocumentKind<T> {
  /** `clst-scaffold`: the value of `format`. */
  format: string
  version: number
  /** In a sentence: "scaffold". */
  name: string
  schema: z.ZodType<T>
}

/** A name as people write it: no spaces around it, no control characters. */
export const documentName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'must not hold control characters')

/** `#rrggbb`, in lower case. */
export const documentColor = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #43a860')

/** Throws `definition-invalid` with what is wrong and where. */
export function parseDocumentText<T>(text: string, kind: DocumentKind<T>): T {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    const reason = (cause as Error).message
    throw invalid(kind, `The ${kind.name} is no JSON: ${reason}.`, [reason], cause)
  }
  return parseDocument(value, kind)
}

/** The same for a value that was read already. */
export function parseDocument<T>(value: unknown, kind: DocumentKind<T>): T {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  if (format !== kind.format) {
    const message = `This is no ${kind.name}: "format" must be "${kind.format}".`
    throw invalid(kind, message, ['format'])
  }
  if (typeof version === 'number' && version > kind.version) {
    const message = `The ${kind.name} has version ${version}; this clst knows ${kind.version}. Update clst.`
    throw invalid(kind, message, ['version'])
  }
  const result = kind.schema.safeParse(value)
  if (result.success) return result.data
  const problems = result.error.issues.slice(0, MAX_PROBLEMS).map(describe)
  const more = result.error.issues.length - problems.length
  const rest = more > 0 ? ` And ${more} more.` : ''
  throw invalid(kind, `The ${kind.name} cannot be used: ${problems.join('; ')}.${rest}`, problems)
}

/** `assets[2].template: expected string`. */
function describe({ path, message }: z.core.$ZodIssue): string {
  const place = path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
  const said = message.charAt(0).toLowerCase() + message.slice(1)
  return place === '' ? said : `${place}: ${said}`
}

function invalid<T>(kind: DocumentKind<T>, message: string, problems: string[], cause?: unknown): ClstError {
  return new ClstError('definition-invalid', message, { details: { document: kind.name, problems }, cause })
}
