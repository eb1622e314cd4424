import { ActionIcon, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsExchange, IconChecklist, IconListNumbers, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHasRole } from '../../shared/session.js';

/** Where the team keeps the directory true. */
export function CareLinks() {
  const { t } = useTranslation(['resource', 'playbooks']);
  const caring = useHasRole(['supervisor', 'administrator']);
  return (
    <>
      <CareLink to="/playbooks" icon={IconListNumbers} name={t('playbooks:title')} />
      <CareLink to="/directory/to-check" icon={IconChecklist} name={t('toCheck.title')} />
      {caring && <CareLink to="/directory/synonyms" icon={IconArrowsExchange} name={t('synonyms.title')} />}
    </>
  );
}

/** On a phone there is no room for more than its icon. */
function CareLink({ to, icon: Icon, name }: { to: string; icon: TablerIcon; name: string }) {
  const phone = useMediaQuery('(max-width: 47.99em)');
  if (phone)
    return (
      <ActionIcon component={Link} to={to} variant="default" aria-label={name} title={name}>
        <Icon size={20} aria-hidden />
      </ActionIcon>
    );
  return (
    <Button component={Link} to={to} variant="default" leftSection={<Icon size={20} aria-hidden />}>
      {name}
    </Button>
  );
}
