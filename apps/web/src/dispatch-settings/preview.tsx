import { Button, Table } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Part } from './part.js';
import type { Policy } from './use-policy.js';
import classes from './dispatch-settings.module.css';

interface PreviewProps {
  policy: Policy;
  preview: UseMutationResult<Schemas['PolicyPreview'], Error, Policy>;
}

/** The draft on past requests, beside what is set now. */
export function Preview({ policy, preview }: PreviewProps) {
  const { t } = useTranslation('dispatchSettings');
  const old = preview.data && JSON.stringify(preview.variables) !== JSON.stringify(policy);
  return (
    <Part title={t('preview.title')} hint={t('preview.hint')}>
      <div>
        <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate(policy)}>
          {t(preview.data ? 'preview.again' : 'preview.run')}
        </Button>
      </div>
      <div role="status">
        {old && <p className={classes.hint}>{t('preview.old')}</p>}
        {preview.data && <Outcome preview={preview.data} />}
      </div>
      {preview.error && <ProblemNotice error={preview.error} />}
    </Part>
  );
}

function Outcome({ preview }: { preview: Schemas['PolicyPreview'] }) {
  const { t, i18n } = useTranslation('dispatchSettings');
  const { current, draft, requests, leastRequests, answersFrom, different } = preview;
  if (preview.byHand) return <p className={classes.note}>{t('preview.byHand')}</p>;
  if (!current || !draft)
    return <p className={classes.note}>{t('preview.tooFew', { count: requests, least: leastRequests })}</p>;
  const number = (value: number | null, digits = 0) =>
    value === null ? '–' : value.toLocaleString(i18n.language, { maximumFractionDigits: digits });
  const rows: [name: string, show: (figures: Schemas['PreviewFigures']) => string][] = [
    ['acceptedInTime', (it) => it.acceptedInTime.toLocaleString(i18n.language, { style: 'percent' })],
    ['toAcceptP50', (it) => number(it.toAcceptP50, 1)],
    ['toAcceptP90', (it) => number(it.toAcceptP90, 1)],
    ['offersPerRequest', (it) => number(it.offersPerRequest, 1)],
    ['alarmed', (it) => number(it.alarmed)],
    ['unmet', (it) => number(it.unmet)],
  ];
  return (
    <>
      <Table className={classes.figures ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('preview.on', { count: requests })}</Table.Th>
            <Table.Th scope="col">{t('preview.current')}</Table.Th>
            <Table.Th scope="col">{t('preview.draft')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, show]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{t(`preview.figure.${name as 'unmet'}`)}</Table.Th>
              <Table.Td>{show(current)}</Table.Td>
              <Table.Td>{show(draft)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.hint}>
        {answersFrom === null ? t('preview.assumed') : t('preview.own', { count: answersFrom })}{' '}
        {t('preview.estimate')}
      </p>
      {different.length > 0 && (
        <details>
          <summary>{t('preview.different', { count: different.length })}</summary>
          <ul className={classes.differences}>
            {different.map(({ caseNumber, current: before, draft: after }) => (
              <li key={caseNumber}>
                {t('preview.change', {
                  caseNumber,
                  before: t(`preview.end.${before}`),
                  after: t(`preview.end.${after}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
