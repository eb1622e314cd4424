import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconArrowsExchange,
  IconChecklist,
  IconDots,
  IconFileImport,
  IconListNumbers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHasRole } from '../../shared/session.js';

/** Where the team keeps the directory true. On a phone it is behind one button, with words. */
export function CareLinks() {
  const { t } = useTranslation(['resource', 'playbooks', 'imports']);
  const caring = useHasRole(['supervisor', 'administrator']);
  const phone = useMediaQuery('(max-width: 47.99em)');
  const links = [
    { to: '/playbooks', Icon: IconListNumbers, name: t('playbooks:title') },
    { to: '/directory/to-check', Icon: IconChecklist, name: t('toCheck.title') },
    ...(caring
      ? [
          { to: '/directory/synonyms', Icon: IconArrowsExchange, name: t('synonyms.title') },
          { to: '/directory/lists', Icon: IconFileImport, name: t('imports:title') },
        ]
      : []),
  ];
  if (!phone)
    return links.map(({ to, Icon, name }) => (
      <Button
        key={to}
        component={Link}
        to={to}
        variant="default"
        leftSection={<Icon size={20} aria-hidden />}
      >
        {name}
      </Button>
    ));
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('toCheck.more')} title={t('toCheck.more')}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {links.map(({ to, Icon, name }) => (
          <Menu.Item
            key={to}
            component={Link}
            to={to}
            mih="2.75rem"
            leftSection={<Icon size={20} aria-hidden />}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
