import type { Configuration } from '../config/config.js';

/**
 * Only our own pages, scripts and connections; a style may also carry the response's nonce (Mantine writes style elements).
 * The one thing from elsewhere is the ground of the dispatch map, from exactly the origins that were configured for it.
 */
export function contentSecurityPolicy(configuration: Pick<Configuration, 'MAP_STYLE_URL' | 'MAP_ORIGINS'>) {
  const map = mapOrigins(configuration);
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'", ...map],
      fontSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...map],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      workerSrc: ["'self'"],
    },
  };
}

/** Further origins mean nothing where there is no style that loads from them. */
function mapOrigins({
  MAP_STYLE_URL,
  MAP_ORIGINS = [],
}: Pick<Configuration, 'MAP_STYLE_URL' | 'MAP_ORIGINS'>): string[] {
  return MAP_STYLE_URL ? [...new Set([new URL(MAP_STYLE_URL).origin, ...MAP_ORIGINS])] : [];
}
