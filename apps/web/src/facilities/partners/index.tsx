import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { TitleWithHelp } from '../../help/title-with-help.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { SectionNav } from '../section-nav.js';
import { PartnerDetail } from './partner-detail.js';
import { PartnerForm } from './partner-form.js';
import { useMayEdit, usePartner, usePartners } from './use-partners.js';
import pageClasses from '../facilities.module.css';
import listClasses from '../facility-list.module.css';

/** Whom the organization has agreements with, and what was agreed. */
export default function Partners() {
  const { t } = useTranslation(['partners', 'common']);
  const { partnerId } = useParams();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const partners = usePartners();
  const chosen = usePartner(partnerId);
  const mayEdit = useMayEdit();
  return (
    <div className={pageClasses.page} data-detail={partnerId ? true : undefined}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <section className={pageClasses.side}>
        <header className={pageClasses.header}>
          <TitleWithHelp guide="partners">{t('title')}</TitleWithHelp>
          <SectionNav />
          {mayEdit && (
            <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={open}>
              {t('new')}
            </Button>
          )}
        </header>
        <div className={listClasses.scroll}>
          {partners.isPending && <ListSkeleton rows={4} height={64} />}
          {partners.isError && !partners.data && (
            <ProblemNotice
              error={partners.error}
              onRetry={() => void partners.refetch()}
              retrying={partners.isFetching}
            />
          )}
          {partners.data?.items.length === 0 && (
            <EmptyState compact icon={IconBuildingCommunity} title={t('empty')} hint={t('emptyHint')} />
          )}
          <ul className={listClasses.list}>
            {partners.data?.items.map(({ id, name, facilityCount }) => (
              <li key={id}>
                <Link
                  className={listClasses.row ?? ''}
                  to={`/facilities/partners/${id}`}
                  aria-current={id === partnerId || undefined}
                >
                  <span className={listClasses.name}>{name}</span>
                  <span className={listClasses.where}>{t('count', { count: facilityCount })}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <div className={pageClasses.detail}>
        {!partnerId && <EmptyState icon={IconBuildingCommunity} title={t('choose')} hint={t('chooseHint')} />}
        {partnerId && chosen.isPending && <ListSkeleton rows={4} />}
        {chosen.isError && !chosen.data && (
          <ProblemNotice
            error={chosen.error}
            onRetry={() => void chosen.refetch()}
            retrying={chosen.isFetching}
          />
        )}
        {chosen.data && <PartnerDetail key={chosen.data.id} partner={chosen.data} />}
      </div>
      <PartnerForm
        opened={opened}
        onClose={close}
        onSaved={({ id }) => void navigate(`/facilities/partners/${id}`)}
      />
    </div>
  );
}
