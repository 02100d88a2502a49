/** The panel of Photoshop. UXP loads this once, and everything that must be there at once is made at once. */
import { start } from './app.js'
import type { Description } from './core/table.js'
import type { Modules } from './host/modules.js'

declare const require: (name: string) => unknown
declare global {
  interface Window {
    /** Of table.js: what follows from panel.yaml and openapi.yaml. */
    readonly clstTable: Description
  }
}

start(
  {
    photoshop: require('photoshop') as Modules['photoshop'],
    uxp: require('uxp') as Modules['uxp'],
    // biome-ignore lint/style/useNodejsImportProtocol: a module of UXP, which is not that of Node
    fs: require('fs') as Modules['fs'],
    // biome-ignore lint/style/useNodejsImportProtocol: a module of UXP, which is not that of Node
    os: require('os') as Modules['os'],
  },
  window.clstTable,
)
