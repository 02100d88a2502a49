// Made from openapi.yaml by "npm run generate". Do not edit.

/** Every operation of the document. `isOpen`: needs no token. */
export const ROUTES = {
  health: {"method":"GET","path":"/health","tag":"bridge","successStatus":200,"isChange":false,"isJob":false,"isOpen":true,"hasBody":false,"pathParameters":[]},
  listProjects: {"method":"GET","path":"/v1/projects","tag":"projects","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":[]},
  createProject: {"method":"POST","path":"/v1/projects","tag":"projects","successStatus":201,"isChange":true,"isJob":false,"isOpen":false,"hasBody":true,"pathParameters":[]},
  openProject: {"method":"POST","path":"/v1/projects/open","tag":"projects","successStatus":200,"isChange":true,"isJob":false,"isOpen":false,"hasBody":true,"pathParameters":[]},
  getProject: {"method":"GET","path":"/v1/projects/{projectKey}","tag":"projects","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":["projectKey"]},
  forgetProject: {"method":"DELETE","path":"/v1/projects/{projectKey}","tag":"projects","successStatus":200,"isChange":true,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":["projectKey"]},
  getContext: {"method":"GET","path":"/v1/context","tag":"context","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":[]},
  status: {"method":"GET","path":"/v1/projects/{projectKey}/status","tag":"files","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":["projectKey"]},
  scanStatus: {"method":"POST","path":"/v1/projects/{projectKey}/status","tag":"files","successStatus":202,"isChange":true,"isJob":true,"isOpen":false,"hasBody":true,"pathParameters":["projectKey"]},
  history: {"method":"GET","path":"/v1/projects/{projectKey}/checkpoints","tag":"checkpoints","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":["projectKey"]},
  checkpoint: {"method":"POST","path":"/v1/projects/{projectKey}/checkpoints","tag":"checkpoints","successStatus":202,"isChange":true,"isJob":true,"isOpen":false,"hasBody":true,"pathParameters":["projectKey"]},
  revert: {"method":"POST","path":"/v1/projects/{projectKey}/revert","tag":"checkpoints","successStatus":202,"isChange":true,"isJob":true,"isOpen":false,"hasBody":true,"pathParameters":["projectKey"]},
  listJobs: {"method":"GET","path":"/v1/jobs","tag":"jobs","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":[]},
  getJob: {"method":"GET","path":"/v1/jobs/{jobId}","tag":"jobs","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":["jobId"]},
  cancelJob: {"method":"POST","path":"/v1/jobs/{jobId}/cancel","tag":"jobs","successStatus":200,"isChange":true,"isJob":false,"isOpen":false,"hasBody":true,"pathParameters":["jobId"]},
  getJobResult: {"method":"GET","path":"/v1/jobs/{jobId}/result","tag":"jobs","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":["jobId"]},
  listEvents: {"method":"GET","path":"/v1/events","tag":"events","successStatus":200,"isChange":false,"isJob":false,"isOpen":false,"hasBody":false,"pathParameters":[]},
} as const

export type OperationId = keyof typeof ROUTES
