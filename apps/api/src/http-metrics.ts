import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The metrics of this process for Prometheus: its own state, and the duration of requests by route. */
@Injectable()
export class HttpMetrics {
  readonly registry = new Registry();

  readonly #durations = new Histogram({
    name: 'sidetrack_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer, by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS_SECONDS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'sidetrack_' });
  }

  /**
   * Measures every request. The label is the route's pattern: a label with the SID would create a series for each SID.
   */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      const labels = { method: request.method, route, status: String(reply.statusCode) };
      this.#durations.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
  }
}
