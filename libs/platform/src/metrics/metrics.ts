import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for Prometheus. No label ever holds an id or anything about a person. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly httpDuration = new Histogram({
    name: 'causeway_http_request_seconds',
    help: 'Time to answer an HTTP request, in seconds.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  readonly jobDuration = new Histogram({
    name: 'causeway_job_seconds',
    help: 'Time to run a job, in seconds.',
    labelNames: ['job', 'result'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [this.registry],
  });

  readonly sockets = new Gauge({
    name: 'causeway_sockets',
    help: 'Connected sockets of this process.',
    registers: [this.registry],
  });

  readonly dispatchFacts = new Counter({
    name: 'causeway_dispatch_facts_total',
    help: 'What happened to requests, by kind.',
    labelNames: ['type'] as const,
    registers: [this.registry],
  });

  readonly brokenPromises = new Gauge({
    name: 'causeway_broken_promises',
    help: 'Open requests that nobody looked after, at the last audit. Anything but 0 is a defect.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
