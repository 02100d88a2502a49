// Sends one request while the test that wants its answer stands still. See through-bridge.ts.
import { request } from 'node:http'
import { workerData } from 'node:worker_threads'

const { port } = workerData

port.on('message', ({ bridge, method, path, body, gate }) => {
  const settle = (answer) => {
    port.postMessage(answer)
    Atomics.store(gate, 0, 1)
    Atomics.notify(gate, 0)
  }
  const text = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    Authorization: `Bearer ${bridge.token}`,
    ...(text === undefined
      ? {}
      : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
  }
  const sent = request(
    { host: '127.0.0.1', port: bridge.port, method, path, headers, agent: false },
    (response) => {
      let received = ''
      response.setEncoding('utf8').on('data', (piece) => {
        received += piece
      })
      response.on('end', () => settle({ status: response.statusCode, text: received }))
    },
  )
  sent.on('error', (error) => settle({ status: 0, text: String(error) }))
  sent.end(text)
})
