import { Button } from '@mantine/core';
import { IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './after-closing.module.css';

/** The moment after: thanks, and a question that is not a form. */
export function AfterClosing({ onHome }: { onHome: () => void }) {
  const { t } = useTranslation('coach');
  return (
    <section className={classes.after}>
      <IconHeart size={48} stroke={1.5} aria-hidden />
      <p className={classes.thanks}>{t('after.thanks')}</p>
      <h1>{t('after.question')}</h1>
      <p>{t('after.breathe')}</p>
      <p>{t('after.talk')}</p>
      <div className={classes.ways}>
        <Button size="lg" onClick={onHome}>
          {t('after.home')}
        </Button>
        <Button component={Link} to="/channel" variant="subtle">
          {t('after.channel')}
        </Button>
      </div>
    </section>
  );
}
