/** Serves an unpacked plug-in to a browser, with what stands for UXP loaded before it. */
import { readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { build } from 'tsup'
import { temporaryFolder } from '../../../helpers/clst.js'

export const THEMES = ['darkest', 'dark', 'light', 'lightest'] as const
export type Theme = (typeof THEMES)[number]

const TESTING = resolve(import.meta.dirname, '../../../../packages/photoshop-uxp/src/testing/page')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The background is that of Photoshop; UXP does not publish the other colours, so these are near to what it shows. */
const COLORS: Readonly<
  Record<Theme, readonly [background: string, text: string, secondary: string, hover: string]>
> = {
  darkest: ['#323232', '#e6e6e6', '#b9b9b9', '#454545'],
  dark: ['#535353', '#f2f2f2', '#d2d2d2', '#626262'],
  light: ['#b8b8b8', '#1f1f1f', '#383838', '#a9a9a9'],
  lightest: ['#f0f0f0', '#242424', '#555555', '#dedede'],
}

/** No code from text, and nothing from anywhere else: as in UXP without `allowCodeGenerationFromStrings`. */
const POLICY =
  "default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self'"

export class PageServer {
  private constructor(
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  /** @param files of the plug-in, by path; asked for at every request, so that they can be exchanged */
  static async start(files: () => ReadonlyMap<string, string | Uint8Array>): Promise<PageServer> {
    const folder = temporaryFolder()
    await bundleShim(folder)
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page')
      response.setHeader('Content-Security-Policy', POLICY)
      if (pathname === '/test/facts') return sendFacts(response, searchParams.get('path') ?? '')
      const theme = (/theme=(\w+)/.exec(request.headers.referer ?? request.url ?? '')?.[1] ?? 'dark') as Theme
      const content = contentOf(pathname.slice(1), theme, files(), folder)
      if (content === undefined) return void response.writeHead(404).end()
      const type = TYPES[extname(pathname)] ?? 'application/octet-stream'
      const isGallery = searchParams.has('gallery')
      const sent = isGallery ? galleryOf(String(content)) : content
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(sent)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    return new PageServer(server, folder)
  }

  address(theme: Theme): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/index.html?theme=${theme}`
  }

  /** The page with the style sheet and the renderer of the panel, which draws what it is told (page/gallery.ts). */
  gallery(theme: Theme): string {
    return `${this.address(theme)}&gallery`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function contentOf(
  path: string,
  theme: Theme,
  files: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
): string | Uint8Array | undefined {
  if (/^test\/(shim|widgets|gallery)\.js$/.test(path)) return readFileSync(join(folder, path.slice(5)))
  if (path === 'test/theme.css') return themeSheet(theme)
  const content = files.get(path)
  if (content === undefined) return undefined
  const text = Buffer.from(content).toString('utf8')
  if (path === 'index.html') return pageWithShim(text, theme)
  return path.endsWith('.css') ? forTheme(text, theme) : content
}

/** The page as it is shipped, with what UXP itself brings around it. */
function pageWithShim(page: string, theme: Theme): string {
  const color = theme.startsWith('dark') ? 'dark' : 'light'
  const before =
    '<link rel="stylesheet" href="test/theme.css" /><script src="test/widgets.js"></script><script src="test/shim.js"></script>'
  const body = `<body><sp-theme system="spectrum" color="${color}" scale="medium"><main id="panel"></main></sp-theme></body>`
  return page.replace('<script', `${before}<script`).replace('<body></body>', body)
}

/** Browsers know no `prefers-color-scheme: darkest`: a rule about themes holds or does not. */
function forTheme(css: string, theme: Theme): string {
  return css.replace(/@media ((?:\(prefers-color-scheme: \w+\)(?:, )?)+)/g, (_, query: string) =>
    query.includes(`: ${theme})`) ? '@media all' : '@media not all',
  )
}

/** The renderer alone, in place of the panel and of Photoshop. */
function galleryOf(page: string): string {
  return page
    .replace(/<script src="(test\/shim|table|index)\.js"><\/script>/g, '')
    .replace('</body>', '<script src="test/gallery.js"></script></body>')
}

function themeSheet(theme: Theme): string {
  const [background, text, secondary, hover] = COLORS[theme]
  return `:root {
  --uxp-host-background-color: ${background};
  --uxp-host-text-color: ${text};
  --uxp-host-text-color-secondary: ${secondary};
  --uxp-host-widget-hover-background-color: ${hover};
  --uxp-host-font-size: 12px;
  --uxp-host-font-size-larger: 14px;
}
body { font-family: "DejaVu Sans", sans-serif }
.gallery { columns: 8 230px; column-gap: 8px; padding: 8px; display: block }
.gallery-cell { border: 1px solid #808080; break-inside: avoid; margin-bottom: 8px }
.gallery-cell > div:first-child { background: #000; color: #fff; padding: 2px 6px; font-size: 10px }
.gallery .page { height: auto }
`
}

function sendFacts(response: ServerResponse, path: string): void {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts === undefined) return void response.writeHead(204).end()
  const { size, mtimeMs, mode } = facts
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ size, mtimeMs, mode, isFile: facts.isFile() }))
}

async function bundleShim(folder: string): Promise<void> {
  await build({
    config: false,
    silent: true,
    clean: false,
    entry: Object.fromEntries(
      ['shim', 'widgets', 'gallery'].map((name) => [name, join(TESTING, `${name}.ts`)]),
    ),
    tsconfig: resolve(TESTING, '../../../tsconfig.json'),
    outDir: folder,
    outExtension: () => ({ js: '.js' }),
    format: ['iife'],
    platform: 'browser',
    target: 'es2022',
    noExternal: [/./],
    minify: true,
  })
}
