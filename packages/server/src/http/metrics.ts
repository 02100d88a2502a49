import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Numbers for Prometheus. Labels are operations and statuses: never names, ids or addresses. */
export class Metrics {
  private readonly registry = new Registry()
  private readonly seconds = new Histogram({
    name: 'clst_request_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['operation', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [this.registry],
  })
  private readonly open = new Gauge({
    name: 'clst_requests_open',
    help: 'Requests that are being answered',
    registers: [this.registry],
  })
  readonly signInFailures = new Counter({
    name: 'clst_sign_in_failures_total',
    help: 'Attempts to sign in that failed',
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  get contentType(): string {
    return this.registry.contentType
  }

  text(): Promise<string> {
    return this.registry.metrics()
  }

  /** Called when a request begins; answers what to call at its end, which gives the seconds. */
  begin(): (operation: string, status: number) => number {
    const startedAt = performance.now()
    this.open.inc()
    return (operation, status) => {
      this.open.dec()
      const seconds = (performance.now() - startedAt) / 1000
      this.seconds.observe({ operation, status: String(status) }, seconds)
      return seconds
    }
  }
}
