/** The page on which people enter the code that a device shows. Plain HTML: no scripts, no cookies, nothing from elsewhere. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isClstError } from '@clst/sdk/errors'
import type { Express, Request, Response } from 'express'
import { decideDeviceSignIn, lookUpDeviceSignIn } from '../accounts/device-sign-ins.js'
import { accountOf } from '../accounts/sign-in.js'
import { StudioFailure } from '../failure.js'
import type { StudioServices } from '../services.js'
import type { BodyRoom } from './body-room.js'
import { codeForm, decideForm, donePage, STYLE } from './device-page-html.js'
import { LIMITS } from './limits.js'
import { readBody } from './read-body.js'

const FORM = 'application/x-www-form-urlencoded'

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function addDevicePage(app: Express, services: StudioServices, room: BodyRoom): void {
  app.get('/device', (request: Request, response: Response) => {
    const query = new URLSearchParams(request.originalUrl.split('?')[1] ?? '')
    send(response, 200, codeForm(services.name, { code: query.get('code') ?? '' }))
  })
  app.post('/device', async (request: Request, response: Response) => {
    assertOwnPage(request)
    const form = await readForm(request, response, room)
    const [status, page] = await answer(services, request.ip ?? '', form)
    send(response, status, page)
  })
}

/** First the code, then, with the device before one's eyes, name and password. */
async function answer(
  services: StudioServices,
  address: string,
  form: URLSearchParams,
): Promise<[status: number, page: string]> {
  const [code, name, password] = ['code', 'name', 'password'].map((field) => form.get(field) ?? '') as [
    string,
    string,
    string,
  ]
  let device: Awaited<ReturnType<typeof lookUpDeviceSignIn>> | undefined
  try {
    device = await lookUpDeviceSignIn(services, address, code)
    const decision = form.get('decision')
    if (decision === null) return [200, decideForm(services.name, { code, device })]
    const account = await accountOf(services, address, { name, password })
    const isApproved = decision === 'approve'
    await decideDeviceSignIn(services, address, account.id, { userCode: code, isApproved })
    return [200, donePage(services.name, { device, isApproved, person: account.name })]
  } catch (error) {
    if (!(error instanceof StudioFailure) || !isClstError(error)) throw error
    const status = error.code === 'rate-limited' ? 429 : 400
    const page =
      device === undefined
        ? codeForm(services.name, { code, problem: error.message })
        : decideForm(services.name, { code, device, name, problem: error.message })
    return [status, page]
  }
}

/** Another site could send this form with a name and a password of its own. Throws `forbidden-origin`. */
function assertOwnPage({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site']
  const { origin, host } = headers
  const isOwn =
    site === undefined
      ? origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
      : site === 'same-origin' || site === 'none'
  if (!isOwn) throw new StudioFailure('forbidden-origin', 'Open the page of the studio itself.')
}

async function readForm(
  request: IncomingMessage,
  response: ServerResponse,
  room: BodyRoom,
): Promise<URLSearchParams> {
  const given = (request.headers['content-type'] ?? '').replace(/;.*/s, '').trim().toLowerCase()
  if (given !== FORM) throw new StudioFailure('unsupported-media-type', `The body has to be ${FORM}.`)
  const gone = new AbortController()
  response.once('close', () => gone.abort(new StudioFailure('cancelled', 'The client has gone.')))
  const { bytes, release } = await readBody(request, LIMITS.formBytes, room, gone.signal)
  try {
    return new URLSearchParams(new TextDecoder().decode(bytes))
  } finally {
    release()
  }
}

function send(response: ServerResponse, status: number, page: string): void {
  const bytes = Buffer.from(page)
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': bytes.length,
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
  })
  response.end(bytes)
}
