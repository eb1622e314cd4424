import { Button, Text, Title } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import {
  IconArrowLeft,
  IconChartBar,
  IconDoorEnter,
  IconKey,
  IconPencil,
  IconPhone,
  IconQrcode,
  type TablerIcon,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { useHasRole } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Day } from '../shared/time.js';
import { TermsView } from './terms/terms-view.js';
import { CreateKey } from './create-key.js';
import { FacilityForm } from './facility-form.js';
import { KeyRow } from './key-row.js';
import { RetireCard } from './retire-card.js';
import type { Facility } from './use-facilities.js';
import classes from './facility-detail.module.css';

export type Key = Schemas['FacilityKeyItem'];
export type KeyKind = Key['kind'];

const icons: Record<KeyKind, TablerIcon> = { link: IconQrcode, api: IconKey, portal: IconDoorEnter };

/** One facility: where it is, what it was promised, and what it asks with. */
export function FacilityDetail({ facility }: { facility: Facility }) {
  const { t } = useTranslation(['facilities', 'common']);
  const facilityKeys = useQuery({
    queryKey: keys.facilityKeys(facility.id),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/facilities/{id}/keys', { params: { path: { id: facility.id } }, signal })),
  });
  const terms = useQuery({
    queryKey: keys.facilityTerms(facility.id),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/facilities/{id}/terms', { params: { path: { id: facility.id } }, signal })),
  });
  const administers = useHasRole(['administrator']);
  const [isEditing, editing] = useDisclosure();
  // Where the list is out of sight, the facility is what the page is about.
  const alone = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const place = [facility.address, facility.city, facility.state].filter(Boolean).join(', ');
  return (
    <article className={classes.root}>
      <Button
        className={classes.back ?? ''}
        component={Link}
        to="/facilities"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={20} aria-hidden />}
      >
        {t('title')}
      </Button>
      <header className={classes.header}>
        <Title order={alone ? 1 : 2} className={classes.name}>
          {facility.name}
        </Title>
        <Text c="dimmed">
          {[t(`common:facilityKind.${facility.kind}`), place].filter(Boolean).join(' · ')}
        </Text>
        <div className={classes.actions}>
          {facility.phone && (
            <Button
              component="a"
              href={telHref(facility.phone)}
              variant="default"
              leftSection={<IconPhone size={20} aria-hidden />}
            >
              {t('call', { number: readablePhone(facility.phone) })}
            </Button>
          )}
          <Button
            component={Link}
            to={`/facilities/${facility.id}/report`}
            variant="default"
            leftSection={<IconChartBar size={20} aria-hidden />}
          >
            {t('report')}
          </Button>
          {administers && (
            <Button
              variant="default"
              leftSection={<IconPencil size={20} aria-hidden />}
              onClick={editing.open}
            >
              {t('edit')}
            </Button>
          )}
        </div>
      </header>
      <FacilityForm
        opened={isEditing}
        onClose={editing.close}
        onSaved={() => undefined}
        facility={facility}
      />
      {facility.retiredAt && (
        <section className={classes.section}>
          <Text fw={600}>
            {t('retired.since')} <Day at={facility.retiredAt} />
          </Text>
          <Text c="dimmed">{t('retired.text')}</Text>
        </section>
      )}
      {terms.data && !facility.retiredAt && <TermsView terms={terms.data} level={alone ? 2 : 3} />}
      {facilityKeys.isPending && <ListSkeleton rows={3} height={64} />}
      {facilityKeys.isError && !facilityKeys.data && (
        <ProblemNotice
          error={facilityKeys.error}
          onRetry={() => void facilityKeys.refetch()}
          retrying={facilityKeys.isFetching}
        />
      )}
      {facilityKeys.data &&
        (['link', 'portal', 'api'] as const).map((kind) => (
          <KeySection
            key={kind}
            kind={kind}
            facility={facility}
            level={alone ? 2 : 3}
            items={facilityKeys.data.items.filter((key) => key.kind === kind)}
          />
        ))}
      {administers && <RetireCard facility={facility} level={alone ? 2 : 3} />}
    </article>
  );
}

interface KeySectionProps {
  kind: KeyKind;
  facility: Facility;
  items: Key[];
  /** Of its heading. */
  level: 2 | 3;
}

function KeySection({ kind, facility, items, level }: KeySectionProps) {
  const { t } = useTranslation('facilities');
  const [opened, { open, close }] = useDisclosure();
  const id = useId();
  const Icon = icons[kind];
  // What works comes first; what was revoked stays as a record.
  const sorted = [...items].sort(
    (first, second) =>
      Number(first.revokedAt !== null) - Number(second.revokedAt !== null) ||
      second.createdAt.localeCompare(first.createdAt),
  );
  // Nothing to revoke, and nothing new can be made.
  if (facility.retiredAt && items.length === 0 && kind !== 'portal') return null;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <div className={classes.sectionText}>
          <Title order={level} size="h3" id={id}>
            {t(`${kind}.title`)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`${kind}.hint`)}
          </Text>
        </div>
        {(!facility.retiredAt || kind === 'portal') && (
          <Button
            variant={kind === 'link' ? 'filled' : 'default'}
            leftSection={<Icon size={20} aria-hidden />}
            onClick={open}
          >
            {t(`${kind}.create`)}
          </Button>
        )}
      </div>
      {sorted.length === 0 ? (
        <EmptyState compact icon={Icon} title={t(`${kind}.empty`)} hint={t(`${kind}.emptyHint`)} />
      ) : (
        <ul className={classes.keys}>
          {sorted.map((key) => (
            <KeyRow key={key.id} facility={facility} item={key} />
          ))}
        </ul>
      )}
      <CreateKey opened={opened} onClose={close} kind={kind} facility={facility} />
    </section>
  );
}
