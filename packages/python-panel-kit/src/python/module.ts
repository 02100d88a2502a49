/** What stands at the top of a generated Python file. */
export interface ModuleHead {
  /** SPDX identifier. */
  license: string
  /** Name of the command that made it. */
  madeBy: string
  /** What the module is, one sentence. */
  doc: string
}

/** A Python module: licence, where it comes from, what it is, then its code. */
export function pythonModule(head: ModuleHead, code: string): string {
  return `# SPDX-License-Identifier: ${head.license}
# Made from openapi.yaml and panel.yaml by ${head.madeBy}. Do not edit.
# ruff: noqa: E501
"""${head.doc}"""
from __future__ import annotations

${code.trimEnd()}
`
}
