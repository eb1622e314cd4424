import { Button, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, fieldProblem, unwrap } from '../shared/api.js';
import { readablePhone } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { TestButton } from './test-button.js';
import { useSettingsChange, type Settings } from './use-settings.js';
import classes from './page.module.css';

/** The number for text messages, used once a code proved it. */
export function PhoneCard({ settings }: { settings: Settings }) {
  const { t } = useTranslation('notify');
  const [changing, setChanging] = useState(false);
  const { number, waiting } = settings.phone;
  return (
    <section className={classes.card}>
      <div>
        <Title order={2} size="h3">
          {t('phone.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {settings.ready.includes('sms') ? t('phone.hint') : t('settings.notSetUpSms')}
        </Text>
      </div>
      {settings.ready.includes('sms') &&
        (waiting && !changing ? (
          <EnterCode number={waiting} onOther={() => setChanging(true)} />
        ) : number ? (
          <Verified settings={settings} number={number} />
        ) : (
          <EnterNumber onSent={() => setChanging(false)} />
        ))}
    </section>
  );
}

function EnterNumber({ onSent }: { onSent: () => void }) {
  const { t } = useTranslation('notify');
  const [number, setNumber] = useState('');
  const send = useSettingsChange(async () => {
    await unwrap(api.POST('/v1/me/phone', { body: { number } }));
    onSent();
  });
  const wrong = fieldProblem(send.error, 'number');
  return (
    <form
      className={classes.actions}
      style={{ alignItems: 'flex-end' }}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(undefined);
      }}
    >
      <TextInput
        type="tel"
        autoComplete="tel"
        label={t('phone.number')}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={wrong}
      />
      <Button type="submit" disabled={number.trim() === ''} loading={send.isPending}>
        {t('phone.send')}
      </Button>
      {send.isError && !wrong && <ProblemNotice error={send.error} />}
    </form>
  );
}

function EnterCode({ number, onOther }: { number: string; onOther: () => void }) {
  const { t } = useTranslation('notify');
  const [code, setCode] = useState('');
  const verify = useSettingsChange(() => unwrap(api.POST('/v1/me/phone/verify', { body: { code } })));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate(undefined);
      }}
    >
      <Text mb="xs">{t('phone.waiting', { number: readablePhone(number) })}</Text>
      <div className={classes.actions} style={{ alignItems: 'flex-end' }}>
        <TextInput
          inputMode="numeric"
          autoComplete="one-time-code"
          label={t('phone.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" disabled={code.trim() === ''} loading={verify.isPending}>
          {t('phone.verify')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onOther}>
          {t('phone.again')}
        </Button>
      </div>
      {verify.isError && <ProblemNotice error={verify.error} />}
    </form>
  );
}

function Verified({ settings, number }: { settings: Settings; number: string }) {
  const { t } = useTranslation('notify');
  const [asking, { open, close }] = useDisclosure();
  const remove = useSettingsChange(() => unwrap(api.POST('/v1/me/phone/remove')));
  const shown = readablePhone(number);
  const from = settings.smsFrom?.startsWith('+') ? readablePhone(settings.smsFrom) : '';
  return (
    <>
      <Text>
        {settings.phone.stopped
          ? t('phone.stopped', { number: shown, from })
          : t('phone.verified', { number: shown })}
      </Text>
      {asking && <Text role="alert">{t('phone.removeSure')}</Text>}
      <div className={classes.actions}>
        {!asking && <TestButton channel="sms" label={t('test.sms')} />}
        <Button
          variant={asking ? 'light' : 'subtle'}
          color={asking ? 'clay' : 'gray'}
          loading={remove.isPending}
          onClick={() => (asking ? remove.mutate(undefined) : open())}
        >
          {t('phone.remove')}
        </Button>
        {asking && (
          <Button variant="default" onClick={close}>
            {t('phone.keep')}
          </Button>
        )}
      </div>
      {remove.isError && <ProblemNotice error={remove.error} />}
    </>
  );
}
