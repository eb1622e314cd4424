import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** The endpoint takes what HTML forms send (and what providers' call-backs send); every other one takes JSON only. */
export const TakesForm = (): MethodDecorator => RouteConfig({ takesForm: true });

const FORM = 'application/x-www-form-urlencoded';

/** Reads forms for endpoints with {@link TakesForm}. */
export function takeForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser<string>(FORM, { parseAs: 'string' }, (request, body, done) => {
    const { takesForm } = request.routeOptions.config as { takesForm?: boolean };
    if (takesForm) done(null, Object.fromEntries(new URLSearchParams(body)));
    else done(Object.assign(new Error('Only JSON is taken here'), { statusCode: 415 }));
  });
}
