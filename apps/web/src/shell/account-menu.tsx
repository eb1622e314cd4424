import { Avatar, Menu, SegmentedControl, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconLogout, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, unwrap } from '../shared/api.js';
import { useMe } from '../shared/session.js';
import classes from './account-menu.module.css';

interface AccountMenuProps {
  /** Pages that have no tab of their own on a phone. */
  rareDestinations: { to: string; name: 'board' | 'coach' | 'channel' | 'directory' | 'facilities'; icon: TablerIcon }[];
}

/** Who is signed in and for whom; the appearance; the way out. */
export function AccountMenu({ rareDestinations }: AccountMenuProps) {
  const { t } = useTranslation(['shell', 'common']);
  const me = useMe();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/auth/sign-out')),
    onSuccess: async () => {
      // Leave first: a page that loses its data while it is still shown would flicker.
      await navigate('/sign-in');
      queryClient.clear();
    },
  });
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <Menu width={280} shadow="md" position={phone ? 'top-end' : 'right-end'}>
      <Menu.Target>
        <button type="button" className={classes.button} aria-label={t('account.open', { name: me.displayName })}>
          <Avatar name={me.displayName} color="causeway" size={34} alt="" />
          <span className={classes.more} aria-hidden>
            {t('nav.more')}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={600}>{me.displayName}</Text>
          <Text size="sm" c="dimmed">
            {me.organization.name}
          </Text>
          <Text size="sm" c="dimmed">
            {me.roles.map((role) => t(`common:role.${role}`)).join(' · ')}
          </Text>
        </div>
        {rareDestinations.map(({ to, name, icon: Icon }) => (
          <Menu.Item key={to} component={Link} to={to} className={classes.rare} leftSection={<Icon size={20} aria-hidden />}>
            {t(`nav.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Scheme />
        <Menu.Divider />
        <Menu.Item
          className={classes.item}
          leftSection={<IconLogout size={20} aria-hidden />}
          disabled={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t(signOut.isPending ? 'account.signingOut' : 'account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Scheme() {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes: MantineColorScheme[] = ['auto', 'light', 'dark'];
  return (
    <div className={classes.scheme}>
      <Text size="sm" c="dimmed" id="appearance">
        {t('scheme.label')}
      </Text>
      <SegmentedControl
        fullWidth
        size="md"
        aria-labelledby="appearance"
        value={colorScheme}
        onChange={(value) => setColorScheme(value as MantineColorScheme)}
        data={schemes.map((value) => ({ value, label: t(`scheme.${value as 'auto' | 'light' | 'dark'}`) }))}
      />
    </div>
  );
}
