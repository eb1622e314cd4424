import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { IconLock } from '@tabler/icons-react';
import type { Schemas } from './api.js';
import { EmptyState } from './empty-state.js';
import { useOwnLanguage } from './own-language.js';
import { ProblemNotice } from './problem-notice.js';
import { PageSkeleton } from './skeletons.js';
import { meQuery } from './query.js';
import classes from './session.module.css';

export type Role = Schemas['Role'];

/** Those who run the dispatch: they see the board and the facilities. */
export const dispatchRoles: readonly Role[] = ['dispatcher', 'supervisor', 'administrator'];

const MeContext = createContext<Schemas['Me'] | null>(null);

/** Lets in who is signed in; sends everybody else to sign in and back to this place. */
export function RequireSession({ children }: { children: ReactNode }) {
  const location = useLocation();
  const me = useQuery(meQuery);
  const isOwnLanguage = useOwnLanguage(me.data?.language);
  if (me.data && isOwnLanguage) return <MeContext value={me.data}>{children}</MeContext>;
  if (me.isPending || me.data) return <PageSkeleton />;
  if (me.isError) {
    return (
      <main className={classes.alone}>
        <ProblemNotice error={me.error} onRetry={() => void me.refetch()} retrying={me.isFetching} />
      </main>
    );
  }
  const next = `${location.pathname}${location.search}`;
  return <Navigate to={`/sign-in?next=${encodeURIComponent(next)}`} replace />;
}

/** The member who is signed in. Only below {@link RequireSession}, which the shell wraps around every page. */
export function useMe(): Schemas['Me'] {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is used outside of RequireSession');
  return me;
}

/** True when the member holds at least one of `roles`. */
export function useHasRole(roles: readonly Role[]): boolean {
  return useMe().roles.some((role) => roles.includes(role));
}

/** Shows its children to members with one of `roles`, and says so kindly to the others. */
export function RequireRole({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const { t } = useTranslation('common');
  if (useHasRole(roles)) return children;
  return <EmptyState page icon={IconLock} title={t('notForYou.title')} hint={t('notForYou.hint')} />;
}
