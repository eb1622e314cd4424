/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CheckField, Choice, SelectField, TextField } from '../fields.js';
import { t } from '../strings.js';
import { languages, pathwayNames, pathways } from '../../shared/preference-lists.js';
import { ahead, clock } from '../time.js';
import { nextTimeOfDay } from './leave-time.js';
import type { Modality } from './offered.js';
import type { RequestForm } from './use-request-form.js';

const genders = ['woman', 'man', 'nonbinary'] as const;

/** "Tomorrow at 06:30, in 8 h": the time field alone leaves open which day is meant. */
function leaveInWords(time: string): string | undefined {
  const now = new Date();
  const leave = nextTimeOfDay(time, now);
  if (!leave) return undefined;
  const key = leave.getDate() === now.getDate() ? 'preferences.leaveToday' : 'preferences.leaveTomorrow';
  const at = leave.getTime();
  return t(key, { time: clock(at, at), ahead: ahead(at, now.getTime()) });
}

interface PreferencesProps {
  form: Pick<RequestForm, 'draft' | 'change' | 'errors'>;
  /** How to meet: what was agreed with the facility. One alone is no choice. */
  offered: readonly Modality[];
}

/** Everything that may be left open, folded away so that the four fields stay four. */
export function Preferences({ form, offered }: PreferencesProps) {
  const { draft, change, errors } = form;
  const fold = useRef<HTMLDetailsElement>(null);
  const { place: _1, callBackNumber: _2, reason: _3, personAgreed: _4, ...folded } = errors;
  const hidesAnError = Object.keys(folded).length > 0;

  // Opened for a draft that came back with something in it, and for an error; otherwise it is the person's own to fold.
  const [hadSome] = useState(() =>
    [
      draft.preferredLanguage,
      draft.preferredCoachGender,
      draft.askedForCoach,
      draft.pathwayInterest,
      draft.leaveAt,
      // The first way is what most ask for.
      draft.modality && draft.modality !== offered[0],
      draft.safetyNotes,
    ].some(Boolean),
  );
  useLayoutEffect(() => {
    if (fold.current && (hadSome || hidesAnError)) fold.current.open = true;
  }, [hadSome, hidesAnError]);

  return (
    <details class="fold" ref={fold}>
      <summary>
        {t('preferences.title')} <span class="optional">{t('preferences.optional')}</span>
      </summary>
      <div class="folded">
        <SelectField
          id="preferredLanguage"
          label={t('preferences.language')}
          value={draft.preferredLanguage}
          none={t('preferences.none')}
          options={languages.map((code) => [code, t(`preferences.languageOptions.${code}`)] as const)}
          error={errors.preferredLanguage}
          onChange={(preferredLanguage) => change({ preferredLanguage }, 'preferredLanguage')}
        />
        {draft.preferredLanguage && (
          <CheckField
            id="languageRequired"
            label={t('preferences.languageMust')}
            checked={draft.languageRequired}
            onChange={(languageRequired) => change({ languageRequired }, 'preferredLanguage')}
          />
        )}
        <SelectField
          id="preferredCoachGender"
          label={t('preferences.gender')}
          value={draft.preferredCoachGender}
          none={t('preferences.none')}
          options={genders.map((each) => [each, t(`preferences.genderOptions.${each}`)] as const)}
          error={errors.preferredCoachGender}
          onChange={(preferredCoachGender) => change({ preferredCoachGender }, 'preferredCoachGender')}
        />
        {draft.preferredCoachGender && (
          <CheckField
            id="genderRequired"
            label={t('preferences.genderMust')}
            checked={draft.genderRequired}
            onChange={(genderRequired) => change({ genderRequired }, 'preferredCoachGender')}
          />
        )}
        <TextField
          id="askedForCoach"
          label={t('preferences.askedFor')}
          hint={t('preferences.askedForHint')}
          value={draft.askedForCoach}
          maxLength={60}
          error={errors.askedForCoach}
          onChange={(askedForCoach) => change({ askedForCoach }, 'askedForCoach')}
        />
        <SelectField
          id="pathwayInterest"
          label={t('preferences.pathway')}
          hint={t('preferences.pathwayHint')}
          value={draft.pathwayInterest}
          none={t('preferences.none')}
          options={pathwayNames.map(
            (name) => [pathways[name], t(`preferences.pathwayOptions.${name}`)] as const,
          )}
          error={errors.pathwayInterest}
          onChange={(pathwayInterest) => change({ pathwayInterest }, 'pathwayInterest')}
        />
        <TextField
          id="expectedLeaveAt"
          kind="time"
          label={t('preferences.leave')}
          hint={leaveInWords(draft.leaveAt) ?? t('preferences.leaveHint')}
          value={draft.leaveAt}
          error={errors.expectedLeaveAt}
          onChange={(leaveAt) => change({ leaveAt }, 'expectedLeaveAt')}
        />
        {offered.length > 1 && (
          <Choice
            id="modality"
            legend={t('preferences.modality')}
            value={draft.modality}
            options={offered.map((each) => [each, t(`preferences.modalityOptions.${each}`)] as const)}
            error={errors.modality}
            onChange={(modality) => change({ modality }, 'modality')}
          />
        )}
        <TextField
          id="safetyNotes"
          kind="long"
          label={t('preferences.safety')}
          hint={t('preferences.safetyHint')}
          value={draft.safetyNotes}
          maxLength={300}
          error={errors.safetyNotes}
          onChange={(safetyNotes) => change({ safetyNotes }, 'safetyNotes')}
        />
      </div>
    </details>
  );
}
