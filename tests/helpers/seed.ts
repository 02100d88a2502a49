/** The seed of a test that tries random cases: always the same ones, unless a number or `random` asks for others. */
export function seedFrom(variable: string): number {
  const asked = process.env[variable] ?? '1'
  const seed = asked === 'random' ? Math.floor(Math.random() * 0x7fffffff) : Number(asked)
  if (!Number.isSafeInteger(seed)) throw new Error(`${variable}=${asked} is neither a number nor "random"`)
  return seed
}
