import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { Ago } from '../shared/time.js';
import classes from './corrected.module.css';

type Corrected = Schemas['Corrected'] | null;

/** What is different from what the coach was told, and since when: read before the room is looked for. */
export function CorrectedNotice({ corrected }: { corrected: Corrected }) {
  const { t, i18n } = useTranslation(['coach', 'common']);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  // It has to be on the page before it is filled, or nobody hears it.
  return (
    <div role="status">
      {corrected && (
        <div className={classes.notice}>
          <IconPencil size={22} aria-hidden />
          <div>
            <strong>{t('corrected.title')}</strong> <Ago at={corrected.at} />
            <p>
              {t('corrected.what', {
                what: list.format(corrected.fields.map((name) => t(`common:detail.${name}`))),
              })}
            </p>
          </div>
        </div>
      )}
    </div>
  );
}

/** Beside what is different now. */
export function ChangedMark({ corrected, name }: { corrected: Corrected; name: Schemas['RequestDetail'] }) {
  const { t } = useTranslation('coach');
  if (!corrected?.fields.includes(name)) return null;
  return <span className={classes.mark}>{t('corrected.mark')}</span>;
}
