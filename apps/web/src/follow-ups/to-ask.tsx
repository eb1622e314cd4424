import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Ago } from '../shared/time.js';
import { contactBody, emptyContact, missingIn } from './contact-draft.js';
import { ContactFields } from './contact-fields.js';
import { toAskQuery, useAnswerFollowUp } from './use-follow-ups.js';
import classes from './follow-ups.module.css';

/** People whom the coach wanted to ask later whether they want calls. */
export function ToAskList() {
  const { t } = useTranslation('followUps');
  const { data } = useQuery(toAskQuery);
  if (!data?.items.length) return null;
  return (
    <section className={classes.group}>
      <h2>{t('toAsk.title')}</h2>
      <p className={classes.dim}>{t('toAsk.hint')}</p>
      <ul className={classes.list}>
        {data.items.map((each) => (
          <li key={each.assignmentId}>
            <ToAsk asked={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToAsk({ asked }: { asked: Schemas['ToAsk'] }) {
  const { t } = useTranslation('followUps');
  const [opened, setOpened] = useState(false);
  const [contact, setContact] = useState(emptyContact);
  const [tried, setTried] = useState(false);
  const answer = useAnswerFollowUp(asked.assignmentId);
  const missing = missingIn(contact);
  return (
    <article className={classes.card}>
      <h2>
        {asked.caseNumber} · {asked.facilityName}
      </h2>
      <p className={classes.dim}>
        <Ago at={asked.closedAt} />
      </p>
      {opened ? (
        <>
          <ContactFields value={contact} onChange={setContact} missing={tried ? missing : []} />
          <Button
            loading={answer.isPending}
            onClick={() => {
              setTried(true);
              if (missing.length === 0)
                answer.mutate({ answer: 'yes', contact: contactBody(contact, t('contact.consent')) });
            }}
          >
            {t('toAsk.save')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            disabled={answer.isPending}
            onClick={() => answer.mutate({ answer: 'no' })}
          >
            {t('toAsk.no')}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('toAsk.answer')}
        </Button>
      )}
      {answer.isError && <ProblemNotice error={answer.error} kept={t('call.kept')} />}
    </article>
  );
}
