import { Button } from '@mantine/core';
import {
  IconDoorExit,
  IconMapPin,
  IconMessages,
  IconNavigation,
  IconPhone,
  IconShieldHalf,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mapLink } from '../shared/map-link.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { useMe } from '../shared/session.js';
import type { Assignment } from './assignments.js';
import { ChangedMark, CorrectedNotice } from './corrected.js';
import { HandBack } from './hand-back.js';
import { RequestFacts } from './request-facts.js';
import { WorkBar } from './work-bar.js';
import { WorkState } from './work-state.js';
import classes from './assignment-view.module.css';

interface AssignmentViewProps {
  assignment: Assignment;
  /** Given by dispatch, or because nobody could come sooner: the coach did not press Accept for it. */
  given: boolean;
  onClose: () => void;
}

/** One assignment: where, who to call, what is known, and one big next step at the thumb. */
export function AssignmentView({ assignment, given, onClose }: AssignmentViewProps) {
  const { t } = useTranslation('coach');
  const { dispatchPhone } = useMe().organization;
  const { facility, place, callBackNumber, caseNumber, safetyNotes, corrected } = assignment;
  const navigate = assignment.modality === 'in_person' ? mapLink(facility, navigator.userAgent) : null;

  return (
    <article className={classes.work}>
      <WorkState assignment={assignment} />
      <CorrectedNotice corrected={corrected} />
      <header className={classes.header}>
        <span className={classes.case}>{caseNumber}</span>
        <h1>{facility.name}</h1>
        <p className={classes.place}>
          {place}
          <ChangedMark corrected={corrected} name="place" />
        </p>
        {facility.address && (
          <p className={classes.address}>
            <IconMapPin size={18} stroke={1.75} aria-hidden />
            {facility.address}
          </p>
        )}
      </header>
      {given && assignment.status === 'assigned' && (
        <section className={classes.given}>
          <strong>{t('given.title')}</strong>
          <p>{t('given.hint')}</p>
        </section>
      )}
      <div className={classes.actions}>
        {navigate && (
          <Button
            component="a"
            href={navigate}
            target="_blank"
            rel="noopener noreferrer"
            variant="default"
            className={classes.action}
            leftSection={<IconNavigation size={22} aria-hidden />}
          >
            {t('work.navigate')}
          </Button>
        )}
        {callBackNumber && (
          <Button
            component="a"
            href={telHref(callBackNumber)}
            variant="default"
            className={classes.action}
            leftSection={<IconPhone size={22} aria-hidden />}
          >
            {t('work.unit')}
          </Button>
        )}
      </div>
      {safetyNotes && (
        <section className={classes.safety}>
          <IconShieldHalf size={22} aria-hidden />
          <div>
            <strong>{t('facts.safety')}</strong>
            <ChangedMark corrected={corrected} name="safetyNotes" />
            <p>{safetyNotes}</p>
          </div>
        </section>
      )}
      <RequestFacts known={assignment} agreed={assignment.personAgreed} />
      {callBackNumber && (
        <p className={classes.number}>
          {t('work.unitNumber')} <a href={telHref(callBackNumber)}>{readablePhone(callBackNumber)}</a>
          <ChangedMark corrected={corrected} name="callBackNumber" />
        </p>
      )}
      <div className={classes.help}>
        <Button
          component={Link}
          to="/channel"
          variant="subtle"
          leftSection={<IconMessages size={20} aria-hidden />}
        >
          {t('work.channel')}
        </Button>
        {dispatchPhone && (
          <Button
            component="a"
            href={telHref(dispatchPhone)}
            variant="subtle"
            leftSection={<IconPhone size={20} aria-hidden />}
          >
            {t('work.dispatch')}
          </Button>
        )}
        {assignment.status !== 'arrived' && (
          <Button variant="subtle" leftSection={<IconDoorExit size={20} aria-hidden />} onClick={onClose}>
            {t('work.closeEarly')}
          </Button>
        )}
        <HandBack assignment={assignment} />
      </div>
      <WorkBar assignment={assignment} onClose={onClose} />
    </article>
  );
}
