/** The clst bridge for programs on the same computer. `openapi.yaml` of clst is the contract. */
export type { Answer, CallOptions, JobOf, Picture } from './call.js'
export { type ClientOptions, ClstClient } from './client.js'
export { bridgeHome, type Discovery, readDiscovery } from './discovery.js'
export { type ApiErrorCode, type ClientErrorCode, ClstApiError } from './errors.js'
export type { ListenOptions, StreamedEvent } from './events.js'
export type { BodyOf, JobOperationId, JobResults, QueryOf, Schemas } from './generated/operation-types.js'
export type { OperationId } from './generated/routes.js'
export { type AnyJob, pages, type WaitOptions } from './jobs.js'
