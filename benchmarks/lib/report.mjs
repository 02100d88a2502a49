/** The result as text for people. */

const verdict = (/** @type {boolean | null} */ pass) => (pass === null ? '–' : pass ? 'pass' : 'MISS')

/**
 * @param {object} report
 * @param {string} report.date
 * @param {ReturnType<import('./machine.mjs').machineFacts>} report.machine
 * @param {{ runs: number, quick: boolean }} report.settings
 * @param {Record<string, string>} report.versions
 * @param {string[]} report.absent
 * @param {Record<string, import('../measures/measure.mjs').Result>} report.measures
 * @param {Record<string, string>} report.failures
 * @param {Record<string, ReturnType<import('./statistics.mjs').summary>>} report.foreignCpu
 * @returns {string}
 */
export function renderReport({ date, machine, settings, versions, absent, measures, failures, foreignCpu }) {
  const rows = Object.values(measures).flatMap((measure) => measure.rows)
  const width = (/** @type {'measure' | 'target' | 'figure'} */ key) =>
    Math.max(key.length, ...rows.map((row) => row[key].length))
  const [first, second, third] = [width('measure'), width('target'), width('figure')]
  const line = (/** @type {string[]} */ [a = '', b = '', c = '', d = '', e = '']) =>
    `${a.padEnd(first)}  ${b.padEnd(second)}  ${c.padEnd(third)}  ${d.padEnd(4)}  ${e}`.trimEnd()
  const memory = (machine.memoryBytes / 2 ** 30).toFixed(0)
  return [
    `${date}  ${machine.cpu}, ${machine.cores} cores${machine.boundTo ? ` (${machine.boundTo})` : ''}, ${memory} GiB`,
    `${machine.kernel}, ${machine.fileSystem}, node ${machine.node}, clst at ${machine.commit ?? 'unknown commit'}`,
    `load at start ${machine.load.map((load) => load.toFixed(1)).join(' ')}`,
    ...Object.entries(versions).map(([name, version]) => `  ${name}: ${version}`),
    ...(absent.length > 0 ? [`absent: ${absent.join(', ')}`] : []),
    `medians of ${settings.runs} runs${settings.quick ? ', QUICK: small sizes, not comparable' : ''}`,
    ...(settings.runs < 5 ? ['fewer than 5 runs: a look, not a result'] : []),
    ...(machine.fileSystem === 'tmpfs' ? ['the work folder is in memory: fsync costs nothing here'] : []),
    '',
    ...Object.values(measures).flatMap((measure) => (measure.table ? [...measure.table, ''] : [])),
    line(['Measure', 'Target', 'Figure', '', 'Best']),
    ...rows.map((row) => line([row.measure, row.target, row.figure, verdict(row.pass), row.fastest ?? ''])),
    ...Object.entries(foreignCpu)
      .filter(([, share]) => share.median > 0.1)
      .map(([name, share]) => {
        const percent = `${(share.median * 100).toFixed(0)} %`
        return `BUSY MACHINE during ${name}: other programs had ${percent} of the processors (median)`
      }),
    ...Object.entries(failures).map(([name, text]) => `FAILED ${name}: ${text}`),
  ].join('\n')
}
