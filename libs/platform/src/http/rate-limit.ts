import { DomainError, type ErrorCode } from '@causeway/contracts';
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

interface Window {
  /** What the attempts are counted over, in seconds; a minute. */
  seconds?: number;
  /** How one too many is refused. */
  refusal?: ErrorCode;
}

/** Counts attempts in a span of time: in memory for one process, in Redis when there may be several. */
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
   * @param most attempts allowed in a minute, or in the given span
   * @throws DomainError `rate.limited`, or the given refusal
   */
  async take(
    purpose: string,
    key: string,
    most: number,
    { seconds, refusal = 'rate.limited' }: Window = {},
  ): Promise<void> {
    if (!(await this.allows(purpose, key, most, { seconds }))) throw new DomainError(refusal);
  }

  /** Counts one attempt for `key` as {@link take} does. @returns whether it is within the limit */
  async allows(
    purpose: string,
    key: string,
    most: number,
    { seconds = 60 }: Pick<Window, 'seconds'> = {},
  ): Promise<boolean> {
    try {
      await this.limiter(purpose, most, seconds).consume(hashToken(key).toString('base64url'));
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  }

  private limiter(purpose: string, points: number, duration: number): RateLimiterAbstract {
    let limiter = this.limiters.get(purpose);
    if (!limiter) {
      const options = {
        keyPrefix: `${this.configuration.REDIS_PREFIX}:rate:${purpose}`,
        points,
        duration,
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
