import type { RandomSource } from '@clst/sdk/protocol'
import { isSameSecret, newSecret } from './secrets.js'

/** Makes the first admin, once. It is in the memory of this process only, and a new one each time it starts. */
export class SetupToken {
  private token: string | undefined

  /** @param given one that the admin has chosen beforehand, for an unattended setup */
  constructor(hasAdmin: boolean, random: RandomSource, given?: string) {
    this.token = hasAdmin ? undefined : (given ?? newSecret(random, 'setup'))
  }

  /** Undefined when there is an admin. */
  get value(): string | undefined {
    return this.token
  }

  matches(token: string): boolean {
    return this.token !== undefined && isSameSecret(this.token, token)
  }

  use(): void {
    this.token = undefined
  }
}
