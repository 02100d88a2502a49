import { COMMAND_ID, PANEL_ID, PLUGIN_ID } from './ids.js'
import { PORTS } from './ports.js'

const THEMES = {
  dark: ['dark', 'darkest', 'medium'],
  light: ['light', 'lightest'],
}

/** Icons of 23 pixels, and of 46 for screens with twice as many: `path` names neither. */
const icons = (species: readonly string[]) =>
  Object.entries(THEMES).map(([theme, names]) => ({
    width: 23,
    height: 23,
    path: `icons/panel-${theme}.png`,
    scale: [1, 2],
    theme: names,
    ...(species.length === 0 ? {} : { species }),
  }))

/**
 * Addresses need scheme and port, and ports have no wildcard. 127.0.0.1 comes first; by name, some systems reach what they
 * do not reach by number.
 */
export function bridgeAddresses(): string[] {
  return PORTS.flatMap((port) => [`http://127.0.0.1:${port}`, `http://localhost:${port}`])
}

/**
 * The manifest, version 5. Rights, because what is not named is denied:
 *
 * - the bridge's addresses;
 * - the whole disk: the discovery file lies in the home folder, and a file is opened again after a revert without asking;
 * - the clipboard, for *Copy report* (there is no right to write only);
 * - the manager of plug-ins, which the command asks to show this panel, and nothing else.
 *
 * Sources: https://developer.adobe.com/photoshop/uxp/2022/guides/uxp_guide/uxp-misc/manifest-v5/;
 * https://developer.adobe.com/uxp/guides/how-to/add-panels/ (a panel of one's own is shown by the manager of plug-ins too).
 *
 * @param version `x.y.z`, each below 100
 */
export function makeManifest(version: string): object {
  return {
    manifestVersion: 5,
    id: PLUGIN_ID,
    name: 'clst',
    version,
    main: 'index.html',
    // One host as an object: an array is for development only.
    host: { app: 'PS', minVersion: '25.2.0', data: { apiVersion: 2, loadEvent: 'use' } },
    entrypoints: [
      {
        type: 'panel',
        id: PANEL_ID,
        label: { default: 'clst' },
        minimumSize: { width: 230, height: 200 },
        maximumSize: { width: 2000, height: 2000 },
        preferredDockedSize: { width: 260, height: 400 },
        preferredFloatingSize: { width: 300, height: 600 },
        icons: icons([]),
      },
      { type: 'command', id: COMMAND_ID, label: { default: 'Create checkpoint' } },
    ],
    icons: icons(['pluginList']),
    requiredPermissions: {
      network: { domains: bridgeAddresses() },
      localFileSystem: 'fullAccess',
      clipboard: 'readAndWrite',
      ipc: { enablePluginCommunication: true },
    },
  }
}
