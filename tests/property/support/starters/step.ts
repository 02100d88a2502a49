import type { Real } from '../real.js'
import type { StarterModel } from './model.js'

/** One thing that somebody does; what it answers is compared where it is done. */
export interface Step {
  text: string
  isPossible: (model: StarterModel) => boolean
  run: (real: Real, model: StarterModel) => Promise<void>
}

export const always = () => true
