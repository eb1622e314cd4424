import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../facilities/qr-code.js';
import { contactCard, type Handed } from './contact-card.js';
import classes from './hand-over.module.css';

interface HandOverCodeProps {
  handed: Handed;
  /** In the person's language; undefined without a network. */
  link: string | undefined;
}

const ways = ['page', 'contact'] as const;

/** A code for the person's own camera: a page that stays true, or the contact itself, which needs no network. */
export function HandOverCode({ handed, link }: HandOverCodeProps) {
  const { t } = useTranslation('resource');
  const [chosen, setChosen] = useState<(typeof ways)[number]>('page');
  const way = link ? chosen : 'contact';
  return (
    <figure className={classes.code}>
      <SegmentedControl
        size="md"
        aria-label={t('handOver.codeWay')}
        disabled={!link}
        data={ways.map((value) => ({ value, label: t(`handOver.codeWays.${value}`) }))}
        value={way}
        onChange={(next) => setChosen(next === 'page' ? 'page' : 'contact')}
      />
      <QrCode
        text={way === 'page' && link ? link : contactCard(handed)}
        label={t(way === 'page' ? 'handOver.pageCode' : 'handOver.code', { name: handed.name })}
      />
      <figcaption>{t(way === 'page' ? 'handOver.scanPage' : 'handOver.scan')}</figcaption>
    </figure>
  );
}
