import { parseRate, RATE_WORDS } from './rate.js'

/** What a user can set. Every value is optional in the file; `resolveSettings` fills in the rest. */
export interface StoredSettings {
  author?: string
  preview?: 'auto' | 'none'
  color?: 'auto' | 'always' | 'never'
  /** Bytes per second to and from a studio, as `parseRate` reads them, or `none`. */
  limitRate?: string
}

export type SettingKey = keyof StoredSettings

interface SettingRule {
  readonly summary: string
  /** The accepted words; absent for free text. */
  readonly words?: readonly string[]
}

export const SETTING_RULES: Readonly<Record<SettingKey, SettingRule>> = {
  author: { summary: 'your name in new checkpoints' },
  preview: { summary: 'pictures for new checkpoints', words: ['auto', 'none'] },
  color: { summary: 'coloured output', words: ['auto', 'always', 'never'] },
  limitRate: { summary: 'bytes per second to and from a studio' },
}

export const SETTING_KEYS = Object.keys(SETTING_RULES) as readonly SettingKey[]

export const MAX_AUTHOR_CHARACTERS = 200

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTING_RULES, key)
}

/** Why a value cannot be used for a key, as the end of a sentence, or undefined when it can. */
export function findSettingProblem(key: SettingKey, value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be a text'
  const words = SETTING_RULES[key].words
  if (words)
    return words.includes(value) ? undefined : `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
  if (value.trim() === '') return 'must not be empty'
  if (key === 'limitRate') return parseRate(value) === undefined ? `must be ${RATE_WORDS}` : undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be in a name
  if (/[\u0000-\u001f\u007f-\u009f]/.test(value)) return 'must be one line of ordinary characters'
  return value.length > MAX_AUTHOR_CHARACTERS
    ? `must have at most ${MAX_AUTHOR_CHARACTERS} characters`
    : undefined
}
