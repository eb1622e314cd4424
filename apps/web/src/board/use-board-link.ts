import { useLocation } from 'react-router';

/** Addresses of a request (or of none) that stay on this view, board or map, and keep its filters. */
export function useBoardLink(): (requestId?: string) => { pathname: string; search: string } {
  const { pathname, search } = useLocation();
  const view = pathname.startsWith('/board/map') ? '/board/map' : '/board';
  return (requestId) => ({ pathname: requestId ? `${view}/${requestId}` : view, search });
}
