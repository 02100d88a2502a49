// A TCP proxy with faults, in a process of its own: node fault-proxy.mjs TARGET_PORT ORDER_FILE. Prints its port. The order
// (fault-proxy.ts) is read anew for each connection; ORDER_FILE.met is made when its fault is met.
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const [target, order] = process.argv.slice(2)
const server = createServer((client) => {
  const studio = connect(Number(target), '127.0.0.1')
  const fault = JSON.parse(readFileSync(order, 'utf8'))
  for (const [socket, other] of [
    [client, studio],
    [studio, client],
  ]) {
    socket.on('error', () => other.destroy()).on('close', () => other.destroy())
  }
  void carry(client, studio, fault.way === 'up' ? fault : { kind: 'none' })
  void carry(studio, client, fault.way === 'down' ? fault : { kind: 'none' })
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
// It ends with the tests, also when they were killed.
process.stdin.on('end', () => process.exit()).resume()

const met = () => writeFileSync(`${order}.met`, '')

async function carry(from, to, fault) {
  let seen = 0
  try {
    for await (const piece of from) {
      const start = seen
      seen += piece.length
      if (fault.kind === 'slow') {
        met()
        for (let at = 0; at < piece.length; at += fault.bytes) {
          await sleep(fault.pauseMs)
          to.write(piece.subarray(at, at + fault.bytes))
        }
        continue
      }
      if (fault.kind === 'cut' && seen > fault.after) {
        met()
        from.resetAndDestroy()
        to.resetAndDestroy()
        return
      }
      if (fault.kind === 'half-open' && seen > fault.after) {
        met()
        await once(from, 'close')
        return
      }
      if (fault.kind === 'corrupt' && fault.at >= start && fault.at < seen) {
        met()
        piece[fault.at - start] ^= 1
      }
      if (!to.write(piece)) await Promise.race([once(to, 'drain'), once(to, 'close')])
    }
    to.end()
  } catch {
    // The connection ended; so does the other one.
  }
}
