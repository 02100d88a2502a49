// Made from openapi.yaml by "npm run generate". Do not edit.
import type { OperationId } from './routes.js'

/** One thing that is wrong with a request. */
export interface ValidationError {
  /** JSON pointer to the value. */
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
}

export interface Validate {
  (data: unknown): boolean
  errors?: ValidationError[] | null
}

/**
 * What checks a request. `path` and `query` take objects of texts, several values of one name as an array; they turn
 * texts into numbers, truth values and arrays in place, and `query` fills in what is left out.
 */
export interface OperationValidators {
  path: Validate
  query: Validate
  /** Absent where there is no body. */
  body?: Validate
}

/** Loads the validators of one operation, so that none of the others costs anything. */
export const VALIDATORS: Record<OperationId, () => Promise<OperationValidators>> = {
  health: () => import('./validators/health.js'),
  listProjects: () => import('./validators/list-projects.js'),
  createProject: () => import('./validators/create-project.js'),
  openProject: () => import('./validators/open-project.js'),
  getProject: () => import('./validators/get-project.js'),
  forgetProject: () => import('./validators/forget-project.js'),
  getContext: () => import('./validators/get-context.js'),
  status: () => import('./validators/status.js'),
  scanStatus: () => import('./validators/scan-status.js'),
  history: () => import('./validators/history.js'),
  checkpoint: () => import('./validators/checkpoint.js'),
  revert: () => import('./validators/revert.js'),
  listJobs: () => import('./validators/list-jobs.js'),
  getJob: () => import('./validators/get-job.js'),
  cancelJob: () => import('./validators/cancel-job.js'),
  getJobResult: () => import('./validators/get-job-result.js'),
  listEvents: () => import('./validators/list-events.js'),
}
