/** Who asks: an account, and the token that it was recognised by. */
export interface Caller {
  readonly accountId: string
  readonly name: string
  /** Of the studio, not of a project. */
  readonly isAdmin: boolean
  readonly tokenId: string
  readonly device: string
  /** A command on the server's own computer, which is nobody's account. */
  readonly isLocal?: true
}
