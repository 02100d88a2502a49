import type { Discovery } from '../service/discovery.js'
import { type Answer, ask, type Question } from './ask.js'
import { proveBridge } from './find.js'

/** Nobody is there who knows the token: nothing was sent. */
export class NotThere extends Error {
  override readonly name = 'NotThere'
}

/**
 * A question with the token, to who has just proven to know it: since the one before, the bridge can have ended and
 * another program have taken its port. Throws `NotThere`, and what `ask` throws.
 */
export async function askProven(discovery: Discovery, question: Omit<Question, 'token'>): Promise<Answer> {
  if (!(await proveBridge(discovery))) throw new NotThere('The bridge is gone.')
  return ask(discovery.port, { ...question, token: discovery.token })
}
