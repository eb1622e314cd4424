import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../../shared/dialog-actions.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { Day } from '../../shared/time.js';
import { useEndLinks, useLiveLinks } from './use-link.js';
import classes from './hand-over.module.css';

interface LiveLinksProps {
  resourceId: string;
  /** The one that is handed out now. */
  link: string;
}

/** What was handed out and opens the page, for those who may end it: a poster with an old number, a text that went to the wrong phone. */
export function LiveLinks({ resourceId, link }: LiveLinksProps) {
  const { t } = useTranslation(['resource', 'common']);
  const [asking, { open, close }] = useDisclosure(false);
  const { data: items = [] } = useLiveLinks(resourceId, link);
  const end = useEndLinks(resourceId);
  if (items.length === 0) return null;
  const done = (): void => {
    notifications.show({ message: t('handOver.links.ended') });
    close();
  };
  return (
    <section className={classes.way} aria-label={t('handOver.links.title')}>
      <h3>{t('handOver.links.title')}</h3>
      <ul className={classes.links}>
        {items.map(({ id, createdAt, createdBy, expiresAt }) => (
          <li key={id}>
            <span>
              {createdBy === null
                ? t('handOver.links.made')
                : t('handOver.links.madeBy', { name: createdBy })}{' '}
              <Day at={createdAt} />
            </span>
            <span className={classes.until}>
              {t('handOver.links.until')} <Day at={expiresAt} />
            </span>
          </li>
        ))}
      </ul>
      {end.isError && <ProblemNotice error={end.error} />}
      {asking ? (
        <>
          <p className={classes.hint}>{t('handOver.links.hint')}</p>
          <DialogActions>
            <Button variant="default" onClick={close} data-autofocus>
              {t('handOver.links.keep')}
            </Button>
            <Button
              color="clay"
              loading={end.isPending}
              onClick={() => end.mutate(undefined, { onSuccess: done })}
            >
              {t('handOver.links.yes', { count: items.length })}
            </Button>
          </DialogActions>
        </>
      ) : (
        <Button variant="default" onClick={open}>
          {t('handOver.links.end', { count: items.length })}
        </Button>
      )}
    </section>
  );
}
