import { DomainError } from '@causeway/contracts';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { CONFIGURATION, type Configuration } from '../config/config.js';
import { hashToken } from '../access/authentication.js';

/** Counts attempts per minute: in memory for one process, in Redis when there may be several. */
@Injectable()
export class RateLimit implements OnApplicationShutdown {
  private readonly redis: Redis | undefined;
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    this.redis = configuration.REDIS_URL
      ? new Redis(configuration.REDIS_URL, { enableOfflineQueue: false })
      : undefined;
    this.redis?.on('error', () => undefined); // the memory limiter takes over until Redis is back
  }

  /**
   * Counts one attempt for `key`, which is stored only as a hash.
   * @param perMinute attempts allowed in a minute
   * @throws DomainError `rate.limited`
   */
  async take(purpose: string, key: string, perMinute: number): Promise<void> {
    try {
      await this.limiter(purpose, perMinute).consume(hashToken(key).toString('base64url'));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new DomainError('rate.limited');
      throw error;
    }
  }

  private limiter(purpose: string, points: number): RateLimiterAbstract {
    let limiter = this.limiters.get(purpose);
    if (!limiter) {
      const options = {
        keyPrefix: `${this.configuration.REDIS_PREFIX}:rate:${purpose}`,
        points,
        duration: 60,
      };
      const memory = new RateLimiterMemory(options);
      limiter = this.redis
        ? new RateLimiterRedis({ ...options, storeClient: this.redis, insuranceLimiter: memory })
        : memory;
      this.limiters.set(purpose, limiter);
    }
    return limiter;
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
