/** The series that `corpus/make.mjs` made. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SERIES } from '../corpus/series.mjs'

/**
 * @typedef {object} Save
 * @property {string} path
 * @property {string} edit
 * @property {number} sizeBytes
 * @property {string} sha256
 *
 * @typedef {object} LoadedSeries
 * @property {string} name
 * @property {string} hostVersion
 * @property {string} workingFile
 * @property {Save[]} saves
 */

/**
 * @param {string} data
 * @param {string} name
 * @returns {LoadedSeries | undefined} undefined when it has not been made
 */
export function loadSeries(data, name) {
  const facts = join(data, name, 'series.json')
  if (!existsSync(facts)) return undefined
  const series = JSON.parse(readFileSync(facts, 'utf8'))
  const saves = series.saves.map((/** @type {{ file: string }} */ save) => ({
    ...save,
    path: join(data, name, save.file),
  }))
  return { ...series, saves }
}

export const seriesNames = SERIES.map((series) => series.name)
