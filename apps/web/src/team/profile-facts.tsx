import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInWords } from '../facilities/terms/terms-view.js';
import { languageName } from '../shared/language-name.js';
import type { Profile } from './use-profile.js';
import classes from './team.module.css';

/** What a dispatcher plans with, in plain words. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation(['team', 'common', 'terms']);
  const none = t('facts.none');
  const { maxTravelMinutes } = profile;
  return (
    <dl className={classes.facts}>
      <Fact name={t('field.modalities')}>
        {profile.modalities.map((modality) => t(`terms:modality.${modality}`)).join(', ')}
      </Fact>
      <Fact name={t('facts.far')}>
        {maxTravelMinutes === null ? t('facts.travelAny') : t('facts.travel', { count: maxTravelMinutes })}
      </Fact>
      <Fact name={t('start.label')}>{t(profile.placed ? 'facts.placed' : 'facts.unplaced')}</Fact>
      <Fact name={t('field.languages')}>
        {profile.languages.map((code) => languageName(code, i18n.language)).join(', ') || none}
      </Fact>
      <Fact name={t('field.pathways')}>{profile.pathways.join(', ') || none}</Fact>
      <Fact name={t('field.gender')}>{profile.gender ? t(`common:gender.${profile.gender}`) : none}</Fact>
      <EnteredFacts profile={profile} />
    </dl>
  );
}

/** What only supervisors enter. */
export function EnteredFacts({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation('team');
  const { callsPerShift, hardCallsPerWeek, phoneCallsAtOnce, certifications } = profile;
  const limits = [
    callsPerShift !== null && t('facts.shift', { count: callsPerShift }),
    phoneCallsAtOnce > 1 && t('facts.phoneCalls', { count: phoneCallsAtOnce }),
    hardCallsPerWeek !== null && t('facts.week', { count: hardCallsPerWeek }),
  ].filter(Boolean);
  const named = certifications.map(({ name, validUntil }) =>
    validUntil ? `${name} (${t('facts.until', { day: dayInWords(validUntil, i18n.language) })})` : name,
  );
  return (
    <>
      <Fact name={t('facts.limits')}>{limits.join(', ') || t('facts.rule')}</Fact>
      <Fact name={t('facts.certifications')}>{named.join(', ') || t('facts.none')}</Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
