import { DiscoveryService } from '@nestjs/core';
import type { JobName } from './job-catalogue.js';

/** Marks the one method that does a job: `@HandlesJob('dispatch.advance')`. */
export const JobHandler = DiscoveryService.createDecorator<JobName>();

export const HandlesJob = (name: JobName): MethodDecorator => JobHandler(name);
