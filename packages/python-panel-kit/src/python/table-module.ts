import type { Table } from '../panel/table.js'
import { pythonLiteral, pythonText } from './literal.js'
import { type ModuleHead, pythonModule } from './module.js'

/**
 * `table.py`: all that the core of a panel is told.
 *
 * @param version of the panel
 * @param contract version of the contract that its client was made from
 */
export function tableModule(
  head: Omit<ModuleHead, 'doc'>,
  version: string,
  contract: string,
  table: Table,
): string {
  return pythonModule(
    { ...head, doc: 'What the panel shows and does, and which operations of the bridge it asks.' },
    `from typing import Any, Dict

#: Of this panel; the same as that of the clst it came with.
VERSION = ${pythonText(version)}

#: Of openapi.yaml, from which the client was made.
CONTRACT_VERSION = ${pythonText(contract)}

TABLE: Dict[str, Any] = ${pythonLiteral(table)}`,
  )
}
