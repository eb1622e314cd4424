import { Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory, IconPencil } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HoursWords } from '../terms/hours-words.js';
import { dayInWords } from '../terms/terms-view.js';
import type { Agreement } from './agreement-draft.js';
import { AgreementHistory } from './agreement-history.js';
import { useMayEdit } from './use-partners.js';
import classes from './agreement-card.module.css';

interface AgreementCardProps {
  agreement: Agreement;
  /** Of its heading. */
  level: 3 | 4;
}

/** One agreement in short; the whole of it is one tap away. */
export function AgreementCard({ agreement, level }: AgreementCardProps) {
  const { t, i18n } = useTranslation(['partners', 'terms']);
  const [opened, { open, close }] = useDisclosure();
  const mayEdit = useMayEdit();
  const id = useId();
  const { state, validFrom, validUntil, facilities } = agreement;
  const from = dayInWords(validFrom, i18n.language);
  const title = validUntil
    ? t('span', { from, until: dayInWords(validUntil, i18n.language) })
    : t('from', { from });
  return (
    <article className={classes.card} data-state={state} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={level} size="h4" id={id}>
          {title}
        </Title>
        <span className={classes.state}>{t(`state.${state}`, { day: from })}</span>
      </div>
      <p>{t('covers', { facilities: facilities.map(({ name }) => name).join(' · ') })}</p>
      <p>
        {t('terms:promiseText', {
          accept: agreement.promisedAcceptMinutes,
          arrive: agreement.promisedArriveMinutes,
        })}
      </p>
      <HoursWords hours={agreement.serviceHours} />
      {agreement.serviceHours && (
        <p>
          {t('terms:otherHours')}: {t(`terms:rule.${agreement.afterHours}`)}
        </p>
      )}
      <p>
        {t('terms:modalities')}:{' '}
        {agreement.modalities.map((modality) => t(`terms:modality.${modality}`)).join(', ')}
      </p>
      {agreement.notes && <p className={classes.notes}>{agreement.notes}</p>}
      <Group gap="sm" mt="xs">
        {mayEdit && (
          <Button
            component={Link}
            to={`/facilities/partners/${agreement.partnerId}/agreements/${agreement.id}`}
            variant="default"
            leftSection={<IconPencil size={20} aria-hidden />}
          >
            {t('change')}
          </Button>
        )}
        {agreement.version > 1 && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconHistory size={20} aria-hidden />}
            onClick={open}
          >
            {t('history')}
          </Button>
        )}
      </Group>
      <AgreementHistory opened={opened} onClose={close} agreement={agreement} />
    </article>
  );
}
