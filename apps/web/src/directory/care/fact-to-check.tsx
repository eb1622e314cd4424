import { Button } from '@mantine/core';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../shared/api.js';
import { readablePhone, telHref } from '../../shared/phone.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { FactAgeLine } from '../fact-age.js';
import { useConfirm } from '../page/use-resource.js';
import classes from './care.module.css';

interface FactToCheckProps {
  item: Schemas['FactToCheck'];
  /** Puts it aside; without it there is no button for that. */
  onLater?: () => void;
}

/** A fact that went stale: one call, one tap. */
export function FactToCheck({ item, onLater }: FactToCheckProps) {
  const { t } = useTranslation('resource');
  const { resourceId, resourceName, phone, fact, uses } = item;
  const confirm = useConfirm(resourceId);
  const kind = t(`fact.${fact.kind}`);
  return (
    <article className={classes.item}>
      <div className={classes.what}>
        <Link to={`/directory/${resourceId}`}>{resourceName}</Link>
        <span>
          {kind}
          {uses > 0 && ` · ${t('toCheck.uses', { count: uses })}`}
        </span>
        <FactAgeLine fact={fact} />
      </div>
      <div className={classes.actions}>
        {phone && (
          <Button
            component="a"
            href={telHref(phone)}
            variant="default"
            leftSection={<IconPhone size={20} aria-hidden />}
            aria-label={t('callNumber', { name: resourceName, phone: readablePhone(phone) })}
          >
            {readablePhone(phone)}
          </Button>
        )}
        <Button
          variant="light"
          leftSection={<IconCheck size={20} aria-hidden />}
          aria-label={`${t('confirm.oneLabel', { fact: kind })}, ${resourceName}`}
          loading={confirm.isPending}
          onClick={() => confirm.mutate([fact.kind])}
        >
          {t('confirm.one')}
        </Button>
        {onLater && (
          <Button variant="subtle" onClick={onLater}>
            {t('toCheck.later')}
          </Button>
        )}
      </div>
      {confirm.isError && <ProblemNotice error={confirm.error} />}
    </article>
  );
}
