import { Button, Table, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { columns, HoursStack } from './hours-stack.js';
import { useToday } from './use-rota.js';
import classes from './rota.module.css';

/** Who carried how much in a month, by name. */
export function HoursView() {
  const { t, i18n } = useTranslation('rota');
  const [month, setMonth] = useState(useToday().slice(0, 7));
  const report = useQuery({
    queryKey: [...keys.rota, 'hours', month],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota/hours', { params: { query: { month } }, signal })),
    enabled: month !== '',
  });
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <TextInput
          type="month"
          label={t('hours.month')}
          value={month}
          onChange={(event) => setMonth(event.currentTarget.value)}
        />
        <Button
          component="a"
          href={`/v1/rota/hours.csv?month=${month}`}
          download={`hours-${month}.csv`}
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          {t('hours.download')}
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        {t('hours.hint')}
      </Text>
      {report.isPending && <ListSkeleton rows={4} height={40} />}
      {report.isError && <ProblemNotice error={report.error} onRetry={() => void report.refetch()} />}
      {report.data && narrow && <HoursStack items={report.data.items} number={number} />}
      {report.data && !narrow && (
        <Table.ScrollContainer minWidth={760} type="native" tabIndex={0}>
          <Table striped className={classes.table} aria-label={t('views.hours')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('hours.coach')}</Table.Th>
                {columns.map((column) => (
                  <Table.Th key={column}>{t(`hours.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {report.data.items.map((row) => (
                <Table.Tr key={row.memberId}>
                  <Table.Th scope="row">{row.coachName}</Table.Th>
                  {columns.map((column) => (
                    <Table.Td key={column}>
                      {row[column] === null ? '–' : number.format(row[column])}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
