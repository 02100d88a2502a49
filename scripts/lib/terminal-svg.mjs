/**
 * Draws what a terminal showed as an SVG that plays by itself: blocks of lines appear one after another, and at the end
 * of a scene the screen is cleared. Where animation is not supported or not wanted, the first scene stands still.
 */

const CELL_WIDTH = 8.4
const LINE_HEIGHT = 19
const MARGIN = 20
const TITLE_HEIGHT = 34

/** Colours by SGR code. */
const colours = /** @type {Record<string, string>} */ ({
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
})

/**
 * @typedef {object} Block
 * @property {string} text with SGR colours
 * @property {number} seconds how long it stands before the next block appears
 * @typedef {Block[]} Scene
 */

/**
 * @param {Scene[]} scenes
 * @param {{ columns: number, title: string }} options
 * @returns {string}
 */
export function terminalSvg(scenes, { columns, title }) {
  const total = scenes.flat().reduce((sum, block) => sum + block.seconds, 0)
  const rows = Math.max(
    ...scenes.map((scene) => scene.reduce((sum, block) => sum + linesOf(block).length, 0)),
  )
  const width = Math.ceil(columns * CELL_WIDTH + 2 * MARGIN)
  const height = TITLE_HEIGHT + rows * LINE_HEIGHT + MARGIN
  /** @type {string[]} */
  const styles = []
  /** @type {string[]} */
  const groups = []
  let clock = 0
  for (const [number, scene] of scenes.entries()) {
    const end = clock + scene.reduce((sum, block) => sum + block.seconds, 0)
    let row = 0
    for (const block of scene) {
      const id = `b${groups.length}`
      styles.push(keyframes(id, (100 * clock) / total, (100 * end) / total, total))
      const lines = linesOf(block).map((line, index) => drawLine(line, row + index))
      groups.push(`<g class="${id}" opacity="${number === 0 ? 1 : 0}">\n${lines.join('\n')}\n</g>`)
      row += lines.length
      clock += block.seconds
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeXml(title)}</title>
<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre }
@media (prefers-reduced-motion: no-preference) {
${styles.join('\n')}
}
</style>
<rect width="${width}" height="${height}" rx="8" fill="#161b22"/>
<circle cx="20" cy="17" r="5" fill="#3d444d"/><circle cx="38" cy="17" r="5" fill="#3d444d"/><circle cx="56" cy="17" r="5" fill="#3d444d"/>
${groups.join('\n')}
</svg>
`
}

/**
 * @param {string} id
 * @param {number} from percent of the whole
 * @param {number} to
 * @param {number} total seconds
 */
function keyframes(id, from, to, total) {
  const at = (/** @type {number} */ value) => `${value.toFixed(2)}%`
  const before = from > 0 ? `0%, ${at(from)} { opacity: 0 } ` : ''
  const after = to < 100 ? ` ${at(to + 0.01)}, 100% { opacity: 0 }` : ''
  return `@keyframes ${id} { ${before}${at(from + (from > 0 ? 0.01 : 0))}, ${at(to)} { opacity: 1 }${after} }
.${id} { animation: ${id} ${total}s infinite }`
}

/** @param {Block} block */
function linesOf(block) {
  return block.text.replaceAll('\r', '').split('\n')
}

/**
 * @param {string} line
 * @param {number} row
 */
function drawLine(line, row) {
  const y = TITLE_HEIGHT + row * LINE_HEIGHT + 15
  let column = 0
  const parts = styledRuns(line).map(({ text, style }) => {
    // Renderers differ in what they do with spaces at the ends, so these are left out.
    const visible = text.trim()
    const x = MARGIN + (column + cells(text) - cells(text.trimStart())) * CELL_WIDTH
    column += cells(text)
    if (visible === '') return ''
    // The length keeps columns straight whatever font the reader has.
    const length = cells(visible) * CELL_WIDTH
    return `<tspan x="${x.toFixed(1)}" textLength="${length.toFixed(1)}" ${style}>${escapeXml(visible)}</tspan>`
  })
  return `<text y="${y}" xml:space="preserve" fill="#d1d7e0">${parts.join('')}</text>`
}

/**
 * Splits a line where its look changes.
 *
 * @param {string} line
 * @returns {{ text: string, style: string }[]}
 */
function styledRuns(line) {
  const runs = []
  let bold = false
  let dim = false
  let colour = ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character starts every change of look
  for (const piece of line.split(/(\u001b\[[0-9;]*m)/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    const codes = /^\u001b\[([0-9;]*)m$/.exec(piece)?.[1]
    if (codes === undefined) {
      const style = [colour && `fill="${colour}"`, dim && 'fill-opacity="0.6"', bold && 'font-weight="bold"']
      if (piece) runs.push({ text: piece, style: style.filter(Boolean).join(' ') })
      continue
    }
    for (const code of codes.split(';')) {
      if (code === '' || code === '0') [bold, dim, colour] = [false, false, '']
      else if (code === '1') bold = true
      else if (code === '2') dim = true
      else if (code === '22') [bold, dim] = [false, false]
      else if (code === '39') colour = ''
      else colour = colours[code] ?? colour
    }
  }
  return runs
}

/** Every character here is one cell wide. @param {string} text */
function cells(text) {
  return [...text].length
}

/** @param {string} text */
function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
