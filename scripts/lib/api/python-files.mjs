import { isPicture } from './document.mjs'
import { answerName, fieldsOf, pythonType, typesFile } from './python-types.mjs'

/** @import { Node, Operation } from './document.mjs' */

const HEADER = '# Made from openapi.yaml by "npm run generate". Do not edit.\n'

/** Words that are no names in Python. */
const KEYWORDS = new Set([
  'as',
  'from',
  'in',
  'is',
  'not',
  'or',
  'and',
  'import',
  'class',
  'global',
  'pass',
  'with',
])

/** @param {string} name */
const snake = (name) => {
  const text = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return KEYWORDS.has(text) ? `${text}_` : text
}

/**
 * The files of the Python client that are made from the document.
 *
 * @param {Node} document
 * @param {readonly Operation[]} operations
 * @returns {Map<string, string>} text by name
 */
export function pythonFiles(document, operations) {
  const used = operations.filter(({ isOpen }) => !isOpen)
  return new Map([
    ['__init__.py', `${HEADER}"""What the contract says: types and methods."""\n`],
    ['routes.py', routesFile(used)],
    ['types.py', HEADER + typesFile(document, used)],
    ['methods.py', methodsFile(document, used, 'Methods', 'Each waits for the answer', (type) => type)],
    ['pumped.py', methodsFile(document, used, 'PumpedMethods', 'None waits', (type) => `Call[${type}]`)],
  ])
}

/** @param {readonly Operation[]} operations */
function routesFile(operations) {
  const rows = operations.map(({ id, method, path }) => `    "${id}": ("${method}", "${path}"),`)
  return `${HEADER}"""Method and path of every operation."""\n\nROUTES = {\n${rows.join('\n')}\n}\n`
}

/**
 * @param {Node} document
 * @param {readonly Operation[]} operations
 * @param {string} name
 * @param {string} sentence
 * @param {(type: string) => string} wrap
 */
function methodsFile(document, operations, name, sentence, wrap) {
  return `${HEADER}"""One method per operation of the contract."""
from __future__ import annotations

from typing import Any, Dict, List, Literal, Optional, Union

from ..call import Call
from ..omit import OMIT
from ..session import Picture
from . import types as t

__all__ = ["${name}"]


class ${name}:
    """${sentence}; what is left out is left to the bridge. Failures are ClstApiError."""

    def _call(self, operation_id: str, path: Dict[str, str], fields: Dict[str, Any], **options: Any) -> Any:
        raise NotImplementedError

${operations.map((operation) => method(document, operation, wrap)).join('\n\n')}
`
}

/**
 * @param {Node} document
 * @param {Operation} operation
 * @param {(type: string) => string} wrap
 */
function method(document, operation, wrap) {
  const { id, summary, description, pathParameters, query, body, errors, jobResult } = operation
  const bodyFields = body === undefined ? [] : fieldsOf(document, body)
  const fields = [
    ...query.map(({ name, required, schema }) => ({ name, isRequired: required === true, schema })),
    ...bodyFields,
  ]
  const parameters = [
    'self',
    ...pathParameters.map(({ name }) => `${snake(name)}: str`),
    '*',
    ...[...fields]
      .sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
      .map(
        ({ name, isRequired, schema }) =>
          `${snake(name)}: ${pythonType(document, schema)}${isRequired ? '' : ' = OMIT'}`,
      ),
    'timeout: float = 60.0',
    ...(operation.method === 'GET' ? [] : ['idempotency_key: Optional[str] = None']),
  ]
  const answer = isPicture(operation) ? 'Picture' : `t.${answerName(operation)}`
  const failures = errors.length === 0 ? '' : `\n\n        Fails with ${errors.join(', ')}.`
  const result = jobResult === undefined ? '' : `\n\n        The job answers t.${jobResult}.`
  const options = [
    'timeout=timeout',
    ...(operation.method === 'GET' ? [] : ['idempotency_key=idempotency_key']),
  ]
  const path = pathParameters.map(({ name }) => `"${name}": ${snake(name)}`).join(', ')
  return `    def ${snake(id)}(
${parameters.map((parameter) => `        ${parameter},`).join('\n')}
    ) -> ${wrap(answer)}:
        """${summary}. ${description.trim().replaceAll('\\', '\\\\')}${result}${failures}
        """
        fields = {
${fields.map(({ name }) => `            "${name}": ${snake(name)},`).join('\n')}
        }
        return self._call("${id}", {${path}}, fields, ${options.join(', ')})`
}
