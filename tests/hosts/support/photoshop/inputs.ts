import { resolve } from 'node:path'
import { type Inputs, readInputs } from '../../../../packages/python-panel-kit/dist/index.js'

const ROOT = resolve(import.meta.dirname, '../../../..')

/** The contract and the description of the checkout. */
export function panelInputs(
  panel = resolve(ROOT, 'panel.yaml'),
  openapi = resolve(ROOT, 'openapi.yaml'),
): Inputs {
  return readInputs(openapi, panel)
}
