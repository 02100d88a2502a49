/** The clst studio for programs: one typed method per operation. `packages/server/openapi.yaml` of clst is the contract. */
export { type ApiErrorCode, ClstApiError } from '../errors.js'
export { pages } from '../pages.js'
export type { CallOptions, Picture } from './call.js'
export type { AnswerOf, BodyOf, QueryOf, Schemas } from './generated/operation-types.js'
export type { OperationId } from './generated/routes.js'
export { StudioClient, type StudioClientOptions, SYNC_PROTOCOL } from './studio-client.js'
