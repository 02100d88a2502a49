import type { Picture } from '../core/view-types.js'

/** Gets the bytes of a picture: from a file, or from the bridge with the token. */
export type LoadPicture = (picture: Picture) => Promise<{ mediaType: string; data: Uint8Array }>

const KEPT = 300
const AT_ONCE = 3

/**
 * Pictures as `data:` URLs. An `<img>` of UXP sends no token and reads no file outside of the panel, so the bytes are
 * fetched and put into the URL. The pictures that were shown last are kept.
 */
export class PictureCache {
  private readonly urls = new Map<string, string>()
  private readonly waiting = new Map<string, { picture: Picture; told: Set<() => void> }>()
  private readonly failed = new Set<string>()
  private running = 0

  constructor(private readonly load: LoadPicture) {}

  /** The URL, or undefined while it is loaded; `tell` is then called once it is there. */
  get(picture: Picture, tell: () => void): string | undefined {
    const { key } = picture
    const url = this.urls.get(key)
    if (url !== undefined) {
      // The one asked for last goes to the end, away from being dropped.
      this.urls.delete(key)
      this.urls.set(key, url)
      return url
    }
    if (this.failed.has(key)) return undefined
    const waiting = this.waiting.get(key)
    if (waiting !== undefined) waiting.told.add(tell)
    else this.waiting.set(key, { picture, told: new Set([tell]) })
    this.loadMore()
    return undefined
  }

  /** Nobody shows the picture any more: it is not loaded for this one. */
  forget(key: string, tell: () => void): void {
    const waiting = this.waiting.get(key)
    waiting?.told.delete(tell)
  }

  /** Another bridge, or a connection that is back: what failed is tried again. */
  retry(): void {
    this.failed.clear()
  }

  private loadMore(): void {
    for (const [key, { picture, told }] of this.waiting) {
      if (this.running >= AT_ONCE) return
      if (this.loading.has(key)) continue
      if (told.size === 0) this.waiting.delete(key)
      else void this.loadOne(key, picture)
    }
  }

  private readonly loading = new Set<string>()

  private async loadOne(key: string, picture: Picture): Promise<void> {
    this.loading.add(key)
    this.running += 1
    try {
      const { mediaType, data } = await this.load(picture)
      this.urls.set(key, `data:${mediaType};base64,${toBase64(data)}`)
      for (const oldest of this.urls.keys()) {
        if (this.urls.size <= KEPT) break
        this.urls.delete(oldest)
      }
    } catch {
      // A row without a picture is a row all the same.
      this.failed.add(key)
    }
    this.running -= 1
    this.loading.delete(key)
    const told = this.waiting.get(key)?.told ?? []
    this.waiting.delete(key)
    for (const tell of told) tell()
    this.loadMore()
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648, section 4. Older UXP has no `btoa` that takes bytes of a typed array. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const digit = (shift: number) => DIGITS.charAt((bits >> shift) & 63)
    parts.push(
      digit(18) + digit(12) + (b === undefined ? '=' : digit(6)) + (c === undefined ? '=' : digit(0)),
    )
  }
  return parts.join('')
}
