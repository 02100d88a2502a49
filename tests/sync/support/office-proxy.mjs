// A proxy as offices have one: it makes tunnels (CONNECT), passes plain requests on, and wants a name and a password. Each
// request is a line of JSON on standard output; the first line is its port.
import { createServer, request } from 'node:http'
import { connect } from 'node:net'

const WANTED = `Basic ${Buffer.from('office:open sesame').toString('base64')}`
const say = (/** @type {unknown} */ what) => process.stdout.write(`${JSON.stringify(what)}\n`)

const server = createServer((asked, answer) => {
  const isKnown = asked.headers['proxy-authorization'] === WANTED
  say({ method: asked.method, target: asked.url, isKnown })
  if (!isKnown) return void answer.writeHead(407).end()
  const { 'proxy-authorization': _, ...headers } = asked.headers
  const passed = request(asked.url ?? '', { method: asked.method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answer)
  })
  passed.on('error', () => answer.writeHead(502).end())
  asked.pipe(passed)
})

server.on('connect', (asked, socket, head) => {
  const isKnown = asked.headers['proxy-authorization'] === WANTED
  say({ method: 'CONNECT', target: asked.url, isKnown })
  if (!isKnown) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
  const { hostname, port } = new URL(`http://${asked.url}`)
  const far = connect(Number(port), hostname, () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    far.write(head)
    far.pipe(socket).pipe(far)
  })
  far.on('error', () => socket.destroy())
  socket.on('error', () => far.destroy())
})

server.listen(0, '127.0.0.1', () => say(server.address()?.port))
