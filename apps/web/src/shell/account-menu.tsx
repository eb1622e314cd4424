import { Avatar, Popover, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconBell, IconBuildingCommunity, IconHelp, IconLock, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { silenceThisDevice } from '../notify/device.js';
import { useUnreadNotifications } from '../notify/use-notifications.js';
import { forgetLanguage } from '../i18n/language.js';
import { api, unwrap } from '../shared/api.js';
import { forgetKept } from '../shared/kept.js';
import { keys } from '../shared/query.js';
import { useHasRole, useMe } from '../shared/session.js';
import { Appearance } from './appearance.js';
import type { Destination } from './destinations.js';
import { LanguageChoice } from './language-choice.js';
import classes from './account-menu.module.css';

interface AccountMenuProps {
  /** Pages that have no tab of their own on a phone. */
  rareDestinations: readonly Destination[];
}

/** Who is signed in and for whom; the appearance; the way out. */
export function AccountMenu({ rareDestinations }: AccountMenuProps) {
  const { t } = useTranslation(['shell', 'common', 'notify', 'members', 'help']);
  const me = useMe();
  const administers = useHasRole(['administrator']);
  const unread = useUnreadNotifications();
  const [opened, { toggle, close }] = useDisclosure();
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <Popover
      opened={opened}
      onChange={close}
      width={280}
      shadow="md"
      position={phone ? 'top-end' : 'right-end'}
      withinPortal={false}
      trapFocus
    >
      <Popover.Target>
        <button type="button" className={classes.button} onClick={toggle}>
          <VisuallyHidden>{t('account.open', { name: me.displayName })}</VisuallyHidden>
          <span className={classes.avatar}>
            <Avatar name={me.displayName} color="causeway" size={34} alt="" aria-hidden />
            {unread > 0 && <span className={classes.dot} aria-hidden />}
          </span>
          <span className={classes.more} aria-hidden>
            {t('nav.more')}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu ?? ''} aria-label={t('account.title')}>
        <div className={classes.section}>
          <Text fw={600}>{me.displayName}</Text>
          <Text size="sm" c="dimmed">
            {me.organization.name}
          </Text>
          <Text size="sm" c="dimmed">
            {me.roles.map((role) => t(`common:role.${role}`)).join(' · ')}
          </Text>
        </div>
        <Link to="/notifications" className={classes.item} onClick={close}>
          <IconBell size={20} aria-hidden />
          {t('notify:title')}
          {unread > 0 && (
            <span className={classes.count}>
              <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
              <span className="visually-hidden">{t('notify:unread', { count: unread })}</span>
            </span>
          )}
        </Link>
        {administers && (
          <Link to="/settings/organization" className={classes.item} onClick={close}>
            <IconBuildingCommunity size={20} aria-hidden />
            {t('members:organization.title')}
          </Link>
        )}
        <Link to="/settings/password" className={classes.item} onClick={close}>
          <IconLock size={20} aria-hidden />
          {t('members:own.link')}
        </Link>
        <Link to="/help" className={classes.item} onClick={close}>
          <IconHelp size={20} aria-hidden />
          {t('help:title')}
        </Link>
        {rareDestinations.map(({ to, name, icon: Icon }) => (
          <Link key={to} to={to} className={`${classes.item} ${classes.rare}`} onClick={close}>
            <Icon size={20} aria-hidden />
            {t(`nav.${name}`)}
          </Link>
        ))}
        <div className={classes.section}>
          <Appearance />
        </div>
        <div className={classes.section}>
          <LanguageChoice />
        </div>
        <SignOut />
      </Popover.Dropdown>
    </Popover>
  );
}

function SignOut() {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: async () => {
      await silenceThisDevice();
      await unwrap(api.POST('/v1/auth/sign-out'));
    },
    onSuccess: async () => {
      forgetLanguage();
      forgetKept();
      queryClient.setQueryData(keys.me, null);
      await navigate('/sign-in');
      // What one member saw must not be on the screen of the next; only once no page asks for it any more.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] });
    },
  });
  return (
    <UnstyledButton className={classes.item} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
      <IconLogout size={20} aria-hidden />
      {t(
        signOut.isPending
          ? 'account.signingOut'
          : signOut.isError
            ? 'account.signOutFailed'
            : 'account.signOut',
      )}
    </UnstyledButton>
  );
}
