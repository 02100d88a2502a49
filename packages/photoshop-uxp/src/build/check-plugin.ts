/**
 * Adobe's rules for a package, as its own packaging tool checks them, and what UXP needs to find everything in it.
 *
 * Source: adobe-uxp/devtools-cli, packages/uxp-devtools-core/src/core/client/plugin/actions/PluginPackageCommand.js;
 * https://developer.adobe.com/photoshop/uxp/2022/guides/uxp_guide/uxp-misc/manifest-v5/
 */
type Json = Record<string, unknown>

interface IconSaid {
  width: number
  height: number
  path: string
  scale: number[]
}

const REQUIRED = ['id', 'name', 'version', 'main', 'host', 'entrypoints', 'icons', 'manifestVersion']
const LEAST_PHOTOSHOP = 22

/** Everything that is wrong with a package, a sentence each. @param files content by path with `/` */
export function checkPlugin(files: ReadonlyMap<string, string | Uint8Array>): string[] {
  const text = files.get('manifest.json')
  if (text === undefined) return ['There is no manifest.json at the top.']
  const manifest = JSON.parse(Buffer.from(text).toString('utf8')) as Json
  return [
    ...REQUIRED.filter((name) => manifest[name] === undefined).map((name) => `The manifest has no ${name}.`),
    ...checkFacts(manifest),
    ...checkHost(manifest.host),
    ...checkEntryPoints(manifest.entrypoints, files),
    ...checkIcons('The plug-in', manifest.icons, files),
    ...checkPage(String(manifest.main), files),
  ]
}

function checkFacts({ manifestVersion, name, version, main }: Json): string[] {
  const length = String(name).length
  const parts = String(version).split('.')
  return [
    ...(manifestVersion === 5 ? [] : ['manifestVersion is not 5.']),
    ...(length >= 3 && length <= 45 ? [] : ['The name has not 3 to 45 characters.']),
    ...(parts.length === 3 && parts.every((part) => /^\d{1,2}$/.test(part))
      ? []
      : ['The version is not x.y.z with numbers of 0 to 99.']),
    ...(/\.html$/.test(String(main)) ? [] : ['main is no page: Photoshop leaves such a panel grey.']),
  ]
}

function checkHost(host: unknown): string[] {
  if (Array.isArray(host) || typeof host !== 'object' || host === null) return ['host is not one object.']
  const { app, minVersion } = host as Json
  const major = Number(String(minVersion).split('.')[0])
  return [
    ...(app === 'PS' ? [] : ['host.app is not PS.']),
    ...(/^\d+\.\d+\.\d+$/.test(String(minVersion)) && major >= LEAST_PHOTOSHOP
      ? []
      : [`host.minVersion is not x.y.z from ${LEAST_PHOTOSHOP}.0.0 on.`]),
  ]
}

function checkEntryPoints(said: unknown, files: ReadonlyMap<string, unknown>): string[] {
  if (!Array.isArray(said) || said.length === 0) return ['There are no entry points.']
  return said.flatMap(({ type, id, label, icons }: Json) => [
    ...(type === 'panel' || type === 'command' ? [] : [`The entry point ${id} is of the type ${type}.`]),
    ...(typeof id === 'string' && id !== '' ? [] : ['An entry point has no id.']),
    ...(typeof (label as Json | undefined)?.default === 'string'
      ? []
      : [`The entry point ${id} has no label.`]),
    ...(type === 'panel' ? checkIcons(`The panel ${id}`, icons, files) : []),
  ])
}

function checkIcons(whose: string, said: unknown, files: ReadonlyMap<string, unknown>): string[] {
  if (!Array.isArray(said) || said.length === 0) return [`${whose} has no icons.`]
  return (said as IconSaid[]).flatMap(({ path, scale, width, height }) => [
    ...(width > 0 && height > 0 ? [] : [`${whose} has an icon without a size.`]),
    ...(path.includes('@') ? [`${whose} names a scale in the path ${path}.`] : []),
    ...scale
      .map((factor) => path.replace(/(\.\w+)$/, `@${factor}x$1`))
      .filter((file) => !files.has(file))
      .map((file) => `${whose} has an icon ${file} that is not in the package.`),
  ])
}

function checkPage(main: string, files: ReadonlyMap<string, string | Uint8Array>): string[] {
  const page = files.get(main)
  if (page === undefined) return [`${main} is not in the package.`]
  const named = Buffer.from(page)
    .toString('utf8')
    .matchAll(/\b(?:src|href)="([^"]+)"/g)
  return [...named]
    .map(([, path = '']) => path)
    .filter((path) => !files.has(path))
    .map((path) => `${main} names ${path}, which is not in the package.`)
}
