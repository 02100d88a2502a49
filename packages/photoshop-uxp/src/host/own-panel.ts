import type { Modules } from './modules.js'

const REFUSED =
  'Photoshop did not show the clst panel, so nothing was done. Open it under Plugins › clst, then try again.'

/** As the manifest names them. */
export interface OwnPanel {
  readonly pluginId: string
  readonly panelId: string
}

/**
 * Brings the panel to the front, from a command that somebody chose, and then does what needs eyes. Where Photoshop does not
 * show it, that is said, and nothing is done.
 *
 * Source: uxp-api/reference-js/Modules/uxp/Plugin Manager/Plugin, "showPanel": the host may disallow it; it answers nothing,
 * or a text that says why not.
 */
export function showPanel(
  modules: Pick<Modules, 'photoshop' | 'uxp'>,
  ids: OwnPanel,
  then: () => void,
): void {
  // A command has no time to wait, and nobody to tell.
  askFor(modules, ids).then(
    (refusal) => {
      if (typeof refusal !== 'string' || refusal === '') then()
      else say(modules)
    },
    () => say(modules),
  )
}

async function askFor({ uxp }: Pick<Modules, 'uxp'>, { pluginId, panelId }: OwnPanel): Promise<unknown> {
  const own = Array.from(uxp.pluginManager.plugins).find(({ id }) => id === pluginId)
  return own === undefined ? 'It is not there.' : own.showPanel(panelId)
}

function say({ photoshop }: Pick<Modules, 'photoshop'>): void {
  photoshop.core.showAlert({ message: REFUSED }).catch(() => undefined)
}
