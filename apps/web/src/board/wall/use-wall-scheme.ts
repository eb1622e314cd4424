import { useLayoutEffect } from 'react';
import { useSearchParams } from 'react-router';

const attribute = 'data-mantine-color-scheme';

/** Dark, whatever this device prefers: a wall must not light up a night. `?scheme=light` is for bright rooms. */
export function useWallScheme(): void {
  const [params] = useSearchParams();
  const scheme = params.get('scheme') === 'light' ? 'light' : 'dark';
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute(attribute);
    root.setAttribute(attribute, scheme);
    return () => {
      if (before) root.setAttribute(attribute, before);
    };
  }, [scheme]);
}
