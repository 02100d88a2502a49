import { COMMAND_ID, PANEL_ID, PLUGIN_ID } from './build/ids.js'
import { Client } from './core/client.js'
import { Panel } from './core/panel.js'
import { Session } from './core/session.js'
import type { Description } from './core/table.js'
import type { Picture } from './core/view-types.js'
import { readDiscoveryFile } from './host/discovery-file.js'
import type { Modules } from './host/modules.js'
import { listenToDocuments, listenToVisibility } from './host/notifications.js'
import { showPanel } from './host/own-panel.js'
import { PhotoshopHost } from './host/photoshop-host.js'
import { PanelView } from './render/panel-view.js'
import { PictureCache } from './render/picture-cache.js'
import { Ticker } from './ticker.js'

/**
 * Registers the panel and sets it going. `entrypoints.setup` is called once and at once: later, UXP may fail in a way that
 * nobody can catch (PS-57605).
 */
export function start(modules: Modules, table: Description): void {
  const host = new PhotoshopHost(modules)
  const client = makeClient(modules, table, host, () => ticker.hurry())
  const panel = new Panel({
    table,
    host,
    connect: () => client,
    settings: { panelVersion: modules.uxp.versions.plugin, pictures: 'url' },
    clock: () => performance.now() / 1000,
    now: () => Date.now() / 1000,
    newKey: () => crypto.randomUUID(),
  })
  const pictures = new PictureCache((picture) => loadPicture(modules, client, picture))
  let view: PanelView | undefined
  const ticker = new Ticker(panel, host, () => view?.draw(panel.view()))

  modules.uxp.entrypoints.setup({
    plugin: {
      create: () => ticker.start(),
      destroy: () => {
        ticker.stop()
        panel.close()
        for (const end of listening) end()
      },
    },
    panels: {
      [PANEL_ID]: {
        create: (root) => {
          view = new PanelView(root, { input: ticker.input, pictures })
          view.draw(panel.view())
        },
        show: () => ticker.hurry(),
        invokeMenu: (id) => ticker.input.press(id),
        menuItems: [{ id: 'copyReport', label: 'Copy report' }],
      },
    },
    // Only where it is seen: it may ask for a message, and it says what has become of it.
    commands: {
      [COMMAND_ID]: {
        run: () =>
          showPanel(modules, { pluginId: PLUGIN_ID, panelId: PANEL_ID }, () =>
            ticker.input.press('checkpoint'),
          ),
      },
    },
  })
  const listening = [
    listenToDocuments(modules, (what) => {
      panel.hostChanged(what)
      ticker.hurry()
    }),
    listenToVisibility(modules, (isVisible) => ticker.setVisible(isVisible)),
  ]
}

function makeClient(
  modules: Modules,
  { operations }: Description,
  host: PhotoshopHost,
  tell: () => void,
): Client {
  const session = new Session({
    fetch: (url, options) => fetch(url, options),
    readDiscovery: () => readDiscoveryFile(modules),
    author: null,
    program: `${host.name}/${host.version}`,
  })
  return new Client(operations, session, tell)
}

/** From the bridge where it has an address there: its picture is never too large. */
async function loadPicture({ fs }: Modules, client: Client, { url, path }: Picture) {
  if (url !== undefined) return client.picture(url)
  const data = new Uint8Array(await fs.readFile(path ?? ''))
  return { mediaType: path?.endsWith('.png') === true ? 'image/png' : 'image/jpeg', data }
}
