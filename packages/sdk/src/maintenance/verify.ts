import type { Context } from '../context.js'
import type { OperationOptions, VerifyResult } from '../types.js'
export interface VerifyOptions extends OperationOptions { quick?: boolean }
export async function verify(context: Context, options: VerifyOptions): Promise<VerifyResult> { void context; void options; throw new Error('later') }
export async function verifyProjectFile(path: string): Promise<VerifyResult> { void path; throw new Error('later') }
