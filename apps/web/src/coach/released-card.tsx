import { Button } from '@mantine/core';
import { IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Released } from './use-assignment-watch.js';
import classes from './cards.module.css';

/** An assignment was taken away while it was under way: why, that it is no fault, and thank you. */
export function ReleasedCard({ released }: { released: Released }) {
  const { t } = useTranslation('coach');
  const { how, assignment, dismiss } = released;
  const { caseNumber, facility } = assignment;
  return (
    <section className={classes.card} data-tone="done" role="status">
      <IconHeart className={classes.icon} aria-hidden />
      <div>
        <h2>{t(`released.${how}.title`)}</h2>
        <p>{t(`released.${how}.hint`, { caseNumber, facility: facility.name })}</p>
        <Button variant="default" mt="sm" onClick={dismiss}>
          {t('released.done')}
        </Button>
      </div>
    </section>
  );
}
