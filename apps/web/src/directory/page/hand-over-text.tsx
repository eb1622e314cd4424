import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconMessage, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/language.js';
import { fieldProblem } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useTextPerson } from './use-link.js';
import classes from './hand-over.module.css';

interface HandOverTextProps {
  resourceId: string;
  language: Language;
  /** The contact in a few lines, for a message from the coach's own phone. */
  lines: string;
}

/** Texts a link, after the person said yes: from our number, or from the coach's own phone. */
export function HandOverText({ resourceId, language, lines }: HandOverTextProps) {
  const { t } = useTranslation('resource');
  const [number, setNumber] = useState('');
  const [agreed, setAgreed] = useState(false);
  const text = useTextPerson(resourceId);
  const wrong = fieldProblem(text.error, 'number');
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    if (!agreed || number.trim() === '' || text.isPending) return;
    text.mutate(
      { number: number.trim(), language, agreed },
      {
        onSuccess: () => {
          // Neither the number nor the yes is anybody else's.
          setNumber('');
          setAgreed(false);
        },
      },
    );
  };
  return (
    <form className={classes.way} onSubmit={send} noValidate>
      <Checkbox
        size="md"
        label={t('handOver.agreed')}
        description={t('handOver.agreedHint')}
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
      />
      <TextInput
        type="tel"
        autoComplete="off"
        label={t('handOver.number')}
        description={t('handOver.numberHint')}
        maxLength={40}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={wrong}
      />
      {text.isError && !wrong && <ProblemNotice error={text.error} />}
      {text.isSuccess && number === '' && <p role="status">{t('handOver.sent')}</p>}
      <Button
        type="submit"
        leftSection={<IconSend size={20} aria-hidden />}
        disabled={!agreed || number.trim() === ''}
        loading={text.isPending}
      >
        {t('handOver.send')}
      </Button>
      <Button
        component="a"
        href={agreed ? `sms:?&body=${encodeURIComponent(lines)}` : undefined}
        variant="default"
        disabled={!agreed}
        aria-disabled={!agreed}
        leftSection={<IconMessage size={20} aria-hidden />}
      >
        {t('handOver.openText')}
      </Button>
    </form>
  );
}
