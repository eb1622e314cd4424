import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { mean, share } from './shares.js';
import classes from './promise.module.css';

type Figures = Schemas['PromiseFigures'];

interface PromiseTableProps {
  title: string;
  /** What the rows are. */
  first: string;
  rows: { name: string; figures: Figures }[];
}

const columns = [
  'requests',
  'accepted',
  'acceptMinutes',
  'arrived',
  'arriveMinutes',
  'offers',
  'elsewhere',
] as const;

/** How the promise was kept, line by line. */
export function PromiseTable({ title, first, rows }: PromiseTableProps) {
  const { t, i18n } = useTranslation('promise');
  const { language } = i18n;
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <Table.ScrollContainer minWidth={720} type="native" role="region" aria-label={title} tabIndex={0}>
        <Table className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{first}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, figures: { requests, accepted, arrived, offers, taken, fromElsewhere } }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{requests}</Table.Td>
                <Table.Td>{share(accepted.kept, accepted.counted, language)}</Table.Td>
                <Table.Td>{minutes(accepted)}</Table.Td>
                <Table.Td>{share(arrived.kept, arrived.counted, language)}</Table.Td>
                <Table.Td>{minutes(arrived)}</Table.Td>
                <Table.Td>{mean(offers, requests, language)}</Table.Td>
                <Table.Td>{share(fromElsewhere, taken, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

const minutes = ({ medianMinutes, p90Minutes }: Figures['arrived']): string =>
  medianMinutes === null ? '–' : `${medianMinutes} / ${p90Minutes}`;
