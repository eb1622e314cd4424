import { guardReasons, type IdentifierFinding } from '@causeway/contracts';
import { Button, Radio, Stack } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { withInstead } from './findings.js';
import classes from './guard-notice.module.css';

type Reason = Schemas['GuardReason'];

interface GuardNoticeProps {
  text: string;
  /** Of {@link useMessageGuard}; with none, nothing is shown. */
  findings: readonly IdentifierFinding[];
  /** Requests whose case number can stand instead, such as the one of this thread. */
  cases?: readonly { id: string; caseNumber: string }[];
  onChange: (text: string) => void;
  /** Sends it as it is, for this reason. */
  onSendAnyway: (reason: Reason) => void;
}

/** Says before sending what may tell who somebody is, and what to do instead. */
export function GuardNotice({ text, findings, cases = [], onChange, onSendAnyway }: GuardNoticeProps) {
  const { t } = useTranslation('channelGuard');
  const titleId = useId();
  const [insisting, setInsisting] = useState(false);
  const [reason, setReason] = useState<Reason | ''>('');
  if (findings.length === 0) return null;
  const kinds = [...new Set(findings.map(({ kind }) => kind))].map((kind) => t(`kinds.${kind}`));
  return (
    <section className={classes.notice} aria-labelledby={titleId}>
      <p className={classes.title} id={titleId} role="status">
        <IconShieldExclamation size={20} aria-hidden /> {t('title', { kinds: kinds.join(', ') })}
      </p>
      <p className={classes.text}>{marked(text, findings)}</p>
      <div className={classes.ways}>
        {cases.map(({ id, caseNumber }) => (
          <Button
            key={id}
            size="compact-md"
            onClick={() => onChange(withInstead(text, findings, t('case', { caseNumber })))}
          >
            {t('useCase', { caseNumber })}
          </Button>
        ))}
        <Button
          size="compact-md"
          variant={cases.length > 0 ? 'default' : 'filled'}
          onClick={() => onChange(withInstead(text, findings, ''))}
        >
          {t('takeOut')}
        </Button>
        {!insisting && (
          <Button size="compact-md" variant="subtle" color="gray" onClick={() => setInsisting(true)}>
            {t('insist')}
          </Button>
        )}
      </div>
      {insisting && (
        <Stack gap="xs">
          <Radio.Group
            label={t('why')}
            description={t('seen')}
            value={reason}
            onChange={(value) => setReason(value)}
          >
            <Stack gap={6} mt="xs">
              {guardReasons.map((value) => (
                <Radio key={value} value={value} label={t(`reasons.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <div className={classes.ways}>
            <Button
              size="compact-md"
              variant="default"
              disabled={reason === ''}
              onClick={() => reason && onSendAnyway(reason)}
            >
              {t('sendAnyway')}
            </Button>
          </div>
        </Stack>
      )}
    </section>
  );
}

/** The text with what was found in it marked. */
function marked(text: string, findings: readonly IdentifierFinding[]) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of findings) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
