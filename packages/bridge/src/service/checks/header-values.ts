import type { IncomingMessage } from 'node:http'

/** Every value that a header was sent with. Node keeps only one of several `Host` or `Authorization` lines. */
export function headerValues(request: IncomingMessage, name: string): string[] {
  const { rawHeaders } = request
  const values: string[] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) values.push(rawHeaders[index + 1] ?? '')
  }
  return values
}
