/**
 * What makes a browser a stand-in for UXP: `require`, and a `fetch` that is asked outside of the browser, since UXP sends
 * no `Origin` and knows no CORS. The panel itself is what is shipped.
 */
import type { FakeDisk } from '../fake-files.js'
import { FakePhotoshop } from '../fake-modules.js'

/** What the test gives to the page; bytes as base 64. */
interface Outside {
  clstRead(path: string): Promise<string | null>
  clstWrite(path: string, bytes: string): Promise<void>
  clstRemove(path: string): Promise<void>
  clstFetch(request: Request_): Promise<Answer | null>
  clstAbort(id: number): Promise<void>
  clstCopied(text: string): Promise<void>
  readonly clstSetup: { home: string; temporary: string; version: string; isClosed: boolean }
  clstPhotoshop: FakePhotoshop
  require: (name: string) => unknown
}

interface Request_ {
  id: number
  method: string
  url: string
  headers: Record<string, string>
  body: string | null
}

interface Answer {
  status: number
  headers: [string, string][]
  body: string
  end: 'complete' | 'broken' | 'endless'
}

const outside = window as unknown as Outside

const disk: FakeDisk = {
  async read(path) {
    const found = await outside.clstRead(path)
    if (found === null) throw new Error(`no such file or directory: ${path}`)
    return fromBase64(found)
  },
  write: (path, bytes) => outside.clstWrite(path, toBase64(bytes)),
  remove: (path) => outside.clstRemove(path),
  // `lstatSync` answers at once, and so does this.
  facts(path) {
    const request = new XMLHttpRequest()
    request.open('GET', `/test/facts?path=${encodeURIComponent(path)}`, false)
    request.send()
    return request.status === 200 ? JSON.parse(request.responseText) : undefined
  },
}

const photoshop = new FakePhotoshop({ disk, ...outside.clstSetup })
outside.clstPhotoshop = photoshop
outside.require = (name) => {
  const found = photoshop.modules[name as keyof typeof photoshop.modules]
  if (found === undefined) throw new Error(`Module not found: "${name}"`)
  return found
}

let count = 0
window.fetch = async (input, options = {}) => {
  const url = new URL(String(input))
  photoshop.modal.assertOff(`fetch of ${url.pathname}`)
  // Only what the manifest names may be asked; the port of a test is another one.
  const isNamed =
    url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname) && url.port !== ''
  if (!isNamed) throw new TypeError(`Network request failed: ${url.host} is not permitted`)
  // UXP sends cookies by default. Source: uxp-api changelog, "credentials".
  if (options.credentials !== 'omit') throw new TypeError('Cookies were sent along.')
  count += 1
  const id = count
  options.signal?.addEventListener('abort', () => void outside.clstAbort(id))
  const answer = await outside.clstFetch({
    id,
    method: options.method ?? 'GET',
    url: url.href,
    headers: (options.headers ?? {}) as Record<string, string>,
    body: typeof options.body === 'string' ? options.body : null,
  })
  if (answer === null) throw new TypeError('Network request failed')
  return new Response(streamOf(answer, options.signal), { status: answer.status, headers: answer.headers })
}

/** A body that ends as the connection did. */
function streamOf({ body, end }: Answer, signal: AbortSignal | null | undefined): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(fromBase64(body))
      const fail = () => controller.error(new TypeError('Network request failed'))
      if (end === 'complete') controller.close()
      else if (end === 'broken') fail()
      else signal?.addEventListener('abort', fail)
    },
  })
}

Object.defineProperty(navigator, 'clipboard', {
  value: { writeText: (text: string) => outside.clstCopied(text) },
})

// What UXP has not.
Object.assign(window, { EventSource: undefined })
window.addEventListener('load', () => {
  photoshop.entrypoints.isLoading = false
  photoshop.panelRoot = () => document.getElementById('panel') as HTMLElement
  photoshop.entrypoints.load()
  if (!outside.clstSetup.isClosed) photoshop.showPanel()
})

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
