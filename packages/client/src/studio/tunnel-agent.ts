import { request as httpRequest } from 'node:http'
import { Agent, type AgentOptions, request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type ConnectionOptions, connect } from 'node:tls'

type Connected = (error: Error | null, socket?: Duplex) => void

/** Reaches https addresses through a proxy: asks it for a tunnel (CONNECT, RFC 9110), and speaks TLS inside of that. */
export class TunnelAgent extends Agent {
  constructor(
    private readonly proxy: URL,
    options: AgentOptions,
  ) {
    super(options)
  }

  override createConnection(options: ConnectionOptions & { host?: string; port?: number }, done: Connected) {
    const target = `${options.host}:${options.port ?? 443}`
    const { protocol, hostname, port, username, password } = this.proxy
    const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
    const ask = protocol === 'https:' ? httpsRequest : httpRequest
    const asked = ask({
      host: hostname,
      port: port || (protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      headers: {
        host: target,
        ...(username === '' ? {} : { 'proxy-authorization': `Basic ${login.toString('base64')}` }),
      },
    })
    asked.once('error', (error) => done(error))
    asked.once('connect', (response, socket: Socket) => {
      if (response.statusCode !== 200) {
        socket.destroy()
        done(Object.assign(new Error('The proxy refused.'), { code: `PROXY_${response.statusCode}` }))
        return
      }
      const secure = connect({ ...options, socket, servername: options.servername ?? options.host ?? '' })
      done(null, secure)
    })
    asked.end()
    return undefined
  }
}
