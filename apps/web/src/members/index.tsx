import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import { EmptyState } from '../shared/empty-state.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { AddMember } from './add-member.js';
import { MemberDetail } from './member-detail.js';
import { MemberList } from './member-list.js';
import { SectionNav } from './section-nav.js';
import { useMembers } from './use-members.js';
import classes from '../facilities/facilities.module.css';

/** Everybody who signs in for the organization: an administrator adds and changes them, and says who has left. */
export default function Members() {
  const { t } = useTranslation(['members', 'team', 'common']);
  const { memberId } = useParams();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [adding, { open, close }] = useDisclosure();
  const members = useMembers();
  const chosen = members.data?.find(({ id }) => id === memberId);
  return (
    <div className={classes.page} data-detail={memberId ? true : undefined}>
      <title>{`${t('team:title')} · ${t('common:appName')}`}</title>
      <section className={classes.side}>
        <header className={classes.header}>
          <TitleWithHelp guide="people">{t('team:title')}</TitleWithHelp>
          <SectionNav />
          <TextInput
            type="search"
            aria-label={t('search.label')}
            placeholder={t('search.label')}
            leftSection={<IconSearch size={20} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={open}>
            {t('add')}
          </Button>
        </header>
        <MemberList members={members} search={search} chosenId={memberId} />
      </section>
      <div className={classes.detail}>
        {chosen ? (
          <MemberDetail key={chosen.id} member={chosen} />
        ) : memberId && members.isPending ? (
          <ListSkeleton rows={5} height={96} />
        ) : (
          <EmptyState icon={IconUsers} title={t('choose.title')} hint={t('choose.hint')} />
        )}
      </div>
      <AddMember opened={adding} onClose={close} onAdded={(id) => void navigate(`/team/members/${id}`)} />
    </div>
  );
}
