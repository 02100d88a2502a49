/**
 * @param {readonly number[]} values
 * @returns {number} the middle value, or the mean of the two middle ones; NaN of none
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0.95 for the value that 95 % are not above, 1 for the largest
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** @param {readonly number[]} values */
export function summary(values) {
  return { min: Math.min(...values), median: median(values), max: Math.max(...values), count: values.length }
}

/**
 * @param {Readonly<Record<string, number>>} figures
 * @returns {[string, number] | undefined} the entry with the smallest figure
 */
export function smallest(figures) {
  return Object.entries(figures).sort((a, b) => a[1] - b[1])[0]
}
