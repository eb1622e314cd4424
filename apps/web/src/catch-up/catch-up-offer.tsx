import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCounts } from './counts.js';
import { useCatchUp, useSeen } from './use-catch-up.js';
import classes from './catch-up.module.css';

/** After hours away, or on going on duty: that something changed, and how much. Gone with one tap. */
export function CatchUpOffer({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation('catchUp');
  const { data } = useCatchUp();
  const counts = useCounts();
  const seen = useSeen();
  if (!data?.offered || seen.isPending) return null;
  return (
    <section
      className={classes.offer}
      data-compact={compact || undefined}
      aria-labelledby={`catch-up-offer-${compact ? 'compact' : 'large'}`}
    >
      <IconHistory size={24} aria-hidden className={classes.icon} />
      <div className={classes.offered}>
        <h2 id={`catch-up-offer-${compact ? 'compact' : 'large'}`}>{t('offer.title')}</h2>
        <p>{counts(data)}</p>
      </div>
      <div className={classes.answers}>
        <Button component={Link} to="/catch-up" size={compact ? 'sm' : 'md'}>
          {t('offer.see')}
        </Button>
        <Button variant="subtle" size={compact ? 'sm' : 'md'} onClick={() => seen.mutate(data.until)}>
          {t('seen')}
        </Button>
      </div>
    </section>
  );
}
