import { isPicture, listOperations, type OpenApiDocument, type Operation } from '../openapi/document.js'
import { requestFields } from '../openapi/fields.js'
import { snake } from './names.js'
import { answerName, pythonType, typesFile, typingNames } from './types.js'

const HEADER = '# Made from openapi.yaml by "npm run generate". Do not edit.\n# ruff: noqa: E501\n'

/**
 * The files of the Python client that are made from the document.
 *
 * @returns text by name
 */
export function pythonFiles(document: OpenApiDocument): Map<string, string> {
  const used = listOperations(document).filter(({ isOpen }) => !isOpen)
  return new Map([
    ['__init__.py', `${HEADER}"""What the contract says: types and methods."""\n`],
    ['routes.py', routesFile(used)],
    ['types.py', HEADER + typesFile(document, used)],
    ['methods.py', methodsFile(document, used, 'Methods', 'Each waits for the answer', (type) => type)],
    ['pumped.py', methodsFile(document, used, 'PumpedMethods', 'None waits', (type) => `Call[${type}]`)],
  ])
}

function routesFile(operations: readonly Operation[]): string {
  const rows = operations.map(({ id, method, path }) => `    "${id}": ("${method}", "${path}"),`)
  return `${HEADER}"""Method and path of every operation."""\n\nROUTES = {\n${rows.join('\n')}\n}\n`
}

function methodsFile(
  document: OpenApiDocument,
  operations: readonly Operation[],
  name: string,
  sentence: string,
  wrap: (type: string) => string,
): string {
  const methods = operations.map((operation) => method(document, operation, wrap)).join('\n\n')
  const typing = typingNames(methods, ['Any', 'Dict', 'Optional']).join(', ')
  const imports = methods.includes(' Call[') ? 'from ..call import Call\n' : ''
  const hasPicture = /\bPicture\b/.test(methods)
  return `${HEADER}"""One method per operation of the contract."""
from __future__ import annotations

from typing import TYPE_CHECKING, ${typing}

${imports}from ..omit import OMIT
${hasPicture ? 'from ..session import Picture\n' : ''}
# Annotations alone need them, and a panel starts with its host.
if TYPE_CHECKING:
    from . import types as t

__all__ = ["${name}"]


class ${name}:
    """${sentence}; what is left out is left to the bridge. Failures are ClstApiError."""

    def _call(
        self,
        operation_id: str,
        path: Dict[str, str],
        fields: Dict[str, Any],
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> Any:
        raise NotImplementedError

${methods}
`
}

function method(document: OpenApiDocument, operation: Operation, wrap: (type: string) => string): string {
  const { id, summary, description, pathParameters, errors, jobResult } = operation
  const fields = requestFields(document, operation)
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
  const words = `${summary}. ${description}`.trim().replaceAll('\\', '\\\\')
  const rows = fields.map(({ name }) => `            "${name}": ${snake(name)},\n`).join('')
  const path = pathParameters.map(({ name }) => `"${name}": ${snake(name)}`).join(', ')
  return `    def ${snake(id)}(
${parameters.map((parameter) => `        ${parameter},`).join('\n')}
    ) -> ${wrap(answer)}:
        """${words}${result}${failures}
        """
        fields: Dict[str, Any] = {${rows === '' ? '' : `\n${rows}        `}}
        return self._call("${id}", {${path}}, fields, ${options.join(', ')})`
}
