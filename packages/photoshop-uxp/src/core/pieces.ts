/** Long lists in a request: the contract takes only so many at once. They are asked about in pieces, and the answers joined. */
import type { Json, PiecesSaid } from './table.js'

/** The fields of each request for a load or a step with `pieces`; of one without, or with few enough, there is one. */
export function piecesOf({ pieces }: { readonly pieces?: PiecesSaid }, fields: Json): Json[] {
  const whole = pieces === undefined ? undefined : fields[pieces.of]
  if (pieces === undefined || !Array.isArray(whole) || whole.length <= pieces.most) return [fields]
  const count = Math.ceil(whole.length / pieces.most)
  return Array.from({ length: count }, (_, piece) => ({
    ...fields,
    [pieces.of]: whole.slice(piece * pieces.most, (piece + 1) * pieces.most),
  }))
}

/** Two answers as one: numbers added, lists one after the other, objects by their names. Else the later one. */
export function joined(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other]
  if (isObject(one) && isObject(other)) {
    const both = Object.entries(other).map(([name, value]) => [
      name,
      name in one ? joined(one[name], value) : value,
    ])
    return { ...one, ...Object.fromEntries(both) }
  }
  return typeof one === 'number' && typeof other === 'number' ? one + other : other
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
