import { ActionIcon, Button, Switch, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingHospital, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useHasRole } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { FacilityDetail } from './facility-detail.js';
import { FacilityForm } from './facility-form.js';
import { FacilityList } from './facility-list.js';
import { SectionNav } from './section-nav.js';
import { useFacilities, useFacility } from './use-facilities.js';
import classes from './facilities.module.css';

/** The facilities that may ask for coaches, and the links and keys they ask with. */
export default function Facilities() {
  const { t } = useTranslation(['facilities', 'common']);
  const { facilityId } = useParams();
  const [search, setSearch] = useState('');
  const [adding, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  const administers = useHasRole(['administrator']);
  const [withRetired, setWithRetired] = useState(false);
  const facilities = useFacilities(search, withRetired ? 'all' : 'active');
  const listed = facilities.data?.pages.flatMap((page) => page.items).find(({ id }) => id === facilityId);
  const one = useFacility(facilityId);
  const chosen = one.data ?? listed;
  return (
    <div className={classes.page} data-detail={facilityId ? true : undefined}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <section className={classes.side}>
        <header className={classes.header}>
          <TitleWithHelp guide="partners">{t('title')}</TitleWithHelp>
          <SectionNav />
          <TextInput
            type="search"
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            leftSection={<IconSearch size={20} aria-hidden />}
            rightSectionWidth={48}
            rightSection={
              search && (
                <ActionIcon size={40} aria-label={t('search.clear')} onClick={() => setSearch('')}>
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              )
            }
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Switch
            className={classes.retired ?? ''}
            label={t('state.all')}
            checked={withRetired}
            onChange={(event) => setWithRetired(event.currentTarget.checked)}
          />
          {administers && (
            <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={open}>
              {t('add')}
            </Button>
          )}
          <FacilityForm
            opened={adding}
            onClose={close}
            onSaved={({ id }) => void navigate(`/facilities/${id}`)}
          />
        </header>
        <FacilityList facilities={facilities} searching={search.trim() !== ''} chosenId={facilityId} />
      </section>
      <div className={classes.detail}>
        {chosen ? (
          <FacilityDetail key={chosen.id} facility={chosen} />
        ) : one.isError ? (
          <ProblemNotice error={one.error} onRetry={() => void one.refetch()} retrying={one.isFetching} />
        ) : facilityId ? (
          <ListSkeleton rows={5} />
        ) : (
          <EmptyState icon={IconBuildingHospital} title={t('choose.title')} hint={t('choose.hint')} />
        )}
      </div>
    </div>
  );
}
