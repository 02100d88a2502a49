/**
 * What tests of panels say of themselves: features, and the hosts in which they are shown. tests/hosts/README.md tells those
 * who write them.
 */

export const HOSTS = /** @type {const} */ (['blender', 'maya', 'photoshop'])

/** @typedef {(typeof HOSTS)[number]} HostName */
/** @typedef {{ file: string, hosts: HostName[], how: string }} Way how the tests of a file are run in hosts */
/** @typedef {{ feature: string, way: Way, hosts: HostName[] }} Shown */
/** @typedef {Record<string, { title: string, features: Record<string, string> }>} Features by group */

const HOST_LINE = /^\s*(?:\/\/|\/?\*+)\s*@host ([^:\n]+): ([^\n]*?)\s*(?:\*\/)?$/gm
const TAG = /\[feature: ([^\]\n]+)\]/g

/**
 * Reads one file of tests.
 *
 * @param {string} file its path, for the table
 * @param {string} text
 * @param {Features} features
 * @returns {{ shown: Shown[], mistakes: string[] }}
 */
export function readTests(file, text, features) {
  /** @type {string[]} */
  const mistakes = []
  const say = (/** @type {string} */ sentence) => mistakes.push(`${file}: ${sentence}`)
  const known = new Set(
    Object.entries(features).flatMap(([group, part]) =>
      Object.keys(part.features).map((name) => `${group}/${name}`),
    ),
  )
  const hostsOf = (/** @type {readonly string[]} */ names) => {
    for (const name of names) if (!isHost(name)) say(`there is no host "${name}"`)
    return names.filter(isHost)
  }
  /** @type {Way[]} */
  const ways = [...text.matchAll(HOST_LINE)].map(([, names = '', how = '']) => ({
    file,
    hosts: hostsOf(names.split(',').map((name) => name.trim())),
    how,
  }))
  const shown = [...text.matchAll(TAG)].flatMap(([, said = '']) => {
    const [feature = '', ...names] = said.split(',').map((part) => part.trim())
    if (!known.has(feature)) say(`tests/hosts/features.json has no feature "${feature}"`)
    const only = names.length === 0 ? [...HOSTS] : hostsOf(names)
    const found = ways.flatMap((way) => {
      const hosts = way.hosts.filter((host) => only.includes(host))
      return hosts.length === 0 ? [] : [{ feature, way, hosts }]
    })
    if (found.length === 0) say(`it shows ${feature}, and no line "@host" says where`)
    return found
  })
  return { shown, mistakes }
}

/**
 * The page: for every feature, in which host it is shown by which tests.
 *
 * @param {Features} features
 * @param {readonly Shown[]} shown
 * @returns {string}
 */
export function referencePage(features, shown) {
  const ways = [...new Set(shown.map(({ way }) => `${way.file}\n${way.how}`))].sort()
  const numberOf = (/** @type {Way} */ way) => ways.indexOf(`${way.file}\n${way.how}`) + 1
  const cell = (/** @type {string} */ feature, /** @type {HostName} */ host) => {
    const found = shown.filter((each) => each.feature === feature && each.hosts.includes(host))
    const numbers = [...new Set(found.map(({ way }) => numberOf(way)))].sort((a, b) => a - b)
    return numbers.length === 0 ? '–' : numbers.map((number) => `[${number}](#tests)`).join(' ')
  }
  const groups = Object.entries(features).map(([group, { title, features: all }]) => {
    const rows = Object.entries(all).map(([name, sentence]) => {
      const cells = HOSTS.map((host) => cell(`${group}/${name}`, host))
      return `| ${sentence} | ${cells.join(' | ')} |`
    })
    return `## ${title}\n\n| | Blender | Maya | Photoshop |\n|---|---|---|---|\n${rows.join('\n')}\n`
  })
  const list = ways.map((way, index) => {
    const [file = '', how = ''] = way.split('\n')
    return `${index + 1}. ${how}: [\`${file.replace(/^tests\/hosts\//, '')}\`](../../${file})`
  })
  return `<!-- Made from the titles of the tests by "npm run generate:panels-reference". Do not edit. -->

# What the panels can do

Every line is what a test shows, in the host or in what stands for it: the numbers lead to the tests. "–" says that no test
shows it there; most of the time the panel of that host does not have it yet.

${groups.join('\n')}
## Tests

${list.join('\n')}
`
}

/**
 * @param {string} name
 * @returns {name is HostName}
 */
function isHost(name) {
  return HOSTS.some((host) => host === name)
}
