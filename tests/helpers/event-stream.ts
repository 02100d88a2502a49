/** The events of a bridge, as they come. */
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { expect } from 'vitest'
import type { TestBridge } from './bridge.js'

export interface HeardEvent {
  id: string
  type: string
  projectKey?: string
  paths?: string[]
}

export interface EventStream {
  readonly text: string
  /** The data of all events so far. */
  events(): HeardEvent[]
  until(pattern: RegExp): Promise<void>
  end(): void
  readonly ended: Promise<void>
}

/** Opens a stream of Server-Sent Events. */
export async function openStream(
  { file }: TestBridge,
  path: string,
  more: Record<string, string> = {},
): Promise<EventStream> {
  const headers = { Authorization: `Bearer ${file.token}`, Accept: 'text/event-stream', ...more }
  const sent = httpRequest({ host: '127.0.0.1', port: file.port, path, headers, agent: false })
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject)
  })
  sent.end()
  const response = await answered
  expect(response.headers['content-type']).toMatch(/^text\/event-stream/)
  let text = ''
  response.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  response.on('error', () => {})
  return {
    get text() {
      return text
    },
    events: () => [...text.matchAll(/^data: (\{"id".*)$/gm)].map(([, data = '']) => JSON.parse(data)),
    until: (pattern) => expect.poll(() => text, { timeout: 120_000 }).toMatch(pattern),
    end: () => sent.destroy(),
    ended: new Promise((resolve) => response.once('close', () => resolve())),
  }
}

/** Asks for events with one long poll after the other, as a panel does. */
export class LongPolls {
  readonly heard: HeardEvent[] = []
  cursor = ''
  private isOver = false

  /** @param projectKey absent: of all projects */
  constructor(
    private readonly bridge: TestBridge,
    private readonly projectKey?: string,
  ) {}

  async begin(): Promise<this> {
    const { document } = await this.bridge.ask('GET', '/v1/events')
    this.cursor = document.cursor
    void this.goOn().catch(() => {})
    return this
  }

  end(): void {
    this.isOver = true
  }

  /** Waits for an event, of those that came already or one that comes. */
  async until(isIt: (event: HeardEvent) => boolean): Promise<HeardEvent> {
    await expect.poll(() => this.heard.some(isIt), { timeout: 60_000, interval: 20 }).toBe(true)
    return this.heard.find(isIt) as HeardEvent
  }

  private async goOn(): Promise<void> {
    const only = this.projectKey === undefined ? '' : `&projectKey=${this.projectKey}`
    while (!this.isOver) {
      const { document } = await this.bridge.ask('GET', `/v1/events?cursor=${this.cursor}&wait=25${only}`)
      if (this.isOver) return
      this.heard.push(...document.events)
      this.cursor = document.cursor
    }
  }
}
