/** What every service that answers by an OpenAPI document does with it. */
export { type ProblemDocument, problemDocument, sendProblem } from './problem.js'
export { addressesWithMethods, toPattern, wordsFirst } from './routes.js'
export { sendJson } from './send-json.js'
export { findMistakes, type RequestMistake, readQuery, type Validators } from './validate.js'
