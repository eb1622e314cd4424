import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shownLanguage } from '../i18n/index.js';
import { ProblemError } from './api.js';

/** The sentence for people that belongs to an error of any kind. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('common');
  return (error) => {
    if (!(error instanceof ProblemError)) return t('problem.unexpected');
    const { code, title, detail } = error.problem;
    if (error.isUnreachable && !title) return t('problem.unreachable');
    // A language file may bring its own sentence per code; English is the server's.
    const sentence = t(`problemByCode.${code}`, { defaultValue: title || t('problem.unexpected') });
    // What is added to a sentence is the server's, in English.
    return detail && shownLanguage() === 'en' ? `${sentence} ${detail}` : sentence;
  };
}

interface ProblemNoticeProps {
  error: unknown;
  /** What was kept: "Nothing you typed is lost." By default: what is known about it. */
  kept?: string;
  onRetry?: () => void;
  retrying?: boolean;
}

/** What happened, what was kept, what to do. */
export function ProblemNotice({ error, kept, onRetry, retrying = false }: ProblemNoticeProps) {
  const { t } = useTranslation('common');
  const text = useProblemText();
  const unreachable = error instanceof ProblemError && error.isUnreachable;
  const reference = error instanceof ProblemError ? error.problem.correlationId : undefined;
  // Something that was fetched can be fetched again; something that was done may have been done.
  const known = kept ?? (onRetry ? t('problem.kept') : unreachable ? t('problem.unsure') : undefined);
  const Icon = unreachable ? IconCloudOff : IconAlertTriangle;
  return (
    <Alert role="alert" color="clay" variant="light" icon={<Icon aria-hidden />} title={text(error)}>
      <Stack gap="sm">
        {known && <Text size="sm">{known}</Text>}
        {(onRetry || reference) && (
          <Group justify="space-between">
            {onRetry && (
              <Button variant="default" onClick={onRetry} loading={retrying}>
                {t('retry')}
              </Button>
            )}
            {reference && (
              <Text size="xs" c="dimmed">
                {t('problem.reference', { reference })}
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
