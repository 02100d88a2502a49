/** *Copy report*: what somebody who helps has to know, and nothing that is private. */
import type { Parts } from './parts.js'

/** Versions, the state of the connection, and the last errors with codes and request ids. Names of files only when asked. */
export function report(parts: Parts, withNames = false): string {
  const { model, messages, table } = parts
  const { connection, host } = model
  const lines = [
    `clst panel ${model.settings.panelVersion ?? '?'}`,
    `${host.name} ${host.version}`,
    `clst bridge ${parts.connection.bridgeVersion || 'not reached'}`,
    `description ${table.said.version}, answers ${table.said.apiVersion}`,
    ['connection', connection.state, connection.code ?? ''].join(' ').trim(),
    `state ${model.context?.state || 'none'}`,
    `calls under way ${model.running.length}`,
  ]
  if (withNames) lines.push(`file ${host.path}`)
  lines.push(messages.errors.length > 0 ? 'last errors:' : 'no errors')
  for (const { at, action, code, requestId } of messages.errors) {
    const moment = new Date(Math.floor(at) * 1000).toISOString().replace('.000Z', 'Z')
    lines.push([moment, action, code, requestId ?? '-'].join('  '))
  }
  return `${lines.join('\n')}\n`
}
