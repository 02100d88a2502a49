import type { MainOperations } from '../http/api-request.js'

export const contextOperations: MainOperations = {}
