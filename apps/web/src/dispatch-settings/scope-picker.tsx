import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FacilityPicker } from '../board/new-request/facility-picker.js';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';
import classes from './dispatch-settings.module.css';

interface ScopePickerProps {
  /** Undefined: the organization. */
  facilityId: string | undefined;
  withOwn: Schemas['FacilityName'][];
  onChoose: (facilityId: string | undefined) => void;
}

/** Whose way is looked at: the organization's, or that of a facility with its own. */
export function ScopePicker({ facilityId, withOwn, onChoose }: ScopePickerProps) {
  const { t } = useTranslation(['dispatchSettings', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const chosen = useQuery({
    queryKey: keys.facility(facilityId ?? ''),
    enabled: facilityId !== undefined,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/facilities/{id}', { params: { path: { id: facilityId ?? '' } }, signal })),
  });
  const listed = withOwn.some((facility) => facility.facilityId === facilityId);
  const scopes = [
    { id: undefined, name: t('scope.organization') },
    ...withOwn.map((facility) => ({ id: facility.facilityId, name: facility.name })),
    ...(facilityId && !listed ? [{ id: facilityId, name: chosen.data?.name ?? t('common:loading') }] : []),
  ];
  return (
    <nav className={classes.scopes} aria-label={t('scope.label')}>
      {scopes.map(({ id, name }) => (
        <Button
          key={id ?? ''}
          variant={id === facilityId ? 'light' : 'default'}
          aria-current={id === facilityId ? 'page' : undefined}
          onClick={() => onChoose(id)}
        >
          {name}
        </Button>
      ))}
      <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        {t('scope.other')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('scope.otherTitle')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <FacilityPicker
          value={null}
          error={undefined}
          onChange={(facility) => {
            if (!facility) return;
            close();
            onChoose(facility.id);
          }}
        />
      </Modal>
    </nav>
  );
}
