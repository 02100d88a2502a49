/** Resolves after some seconds, or when one of the signals says that there is nothing to wait for any more. */
export function pause(seconds: number, ...signals: (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      for (const signal of signals) signal?.removeEventListener('abort', finish)
      resolve()
    }
    const timer = setTimeout(finish, seconds * 1000)
    for (const signal of signals) {
      if (signal?.aborted === true) finish()
      signal?.addEventListener('abort', finish, { once: true })
    }
  })
}
