import {
  IconClockExclamation,
  IconDeviceMobile,
  IconHeartHandshake,
  IconUser,
  IconVideo,
  IconWalk,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { languageName } from '../shared/language-name.js';
import { ClockTime } from '../shared/time.js';
import { ChangedMark } from './corrected.js';
import { Fact, Facts } from './facts.js';

type Known = Pick<
  Schemas['OfferCard'],
  | 'reason'
  | 'modality'
  | 'preferredLanguage'
  | 'languageRequired'
  | 'preferredCoachGender'
  | 'genderRequired'
  | 'askedForYou'
  | 'pathwayInterest'
  | 'expectedLeaveAt'
  | 'corrected'
>;

const modalityIcons = { in_person: IconWalk, video: IconVideo, phone: IconDeviceMobile } as const;

/** What is known of the person's situation and wishes, in plain words. Only what was said is shown. */
export function RequestFacts({ known, agreed }: { known: Known; agreed?: Schemas['PersonAgreed'] }) {
  const { t, i18n } = useTranslation(['coach', 'common']);
  const { reason, modality, preferredLanguage, preferredCoachGender, pathwayInterest, expectedLeaveAt } =
    known;
  const mark = (name: Schemas['RequestDetail']) => <ChangedMark corrected={known.corrected} name={name} />;
  const needed = (wish: string, required: boolean): string =>
    required ? t('facts.required', { wish }) : wish;
  const wishes = [
    ['askedForCoach', known.askedForYou && t('facts.askedForYou')],
    [
      'preferredLanguage',
      preferredLanguage &&
        needed(
          t('facts.language', { language: languageName(preferredLanguage, i18n.language) }),
          known.languageRequired,
        ),
    ],
    [
      'preferredCoachGender',
      preferredCoachGender &&
        needed(
          t('facts.coachGender', { gender: t(`common:gender.${preferredCoachGender}`).toLowerCase() }),
          known.genderRequired,
        ),
    ],
    ['pathwayInterest', pathwayInterest && t('facts.pathway', { pathway: pathwayInterest })],
  ] as const;
  const said = wishes.filter(([, wish]) => wish);
  return (
    <Facts>
      <Fact icon={IconHeartHandshake} name={t('facts.reason')}>
        <strong>{t(`common:reason.${reason}`)}</strong>
        {agreed && (
          <>
            <br />
            <small>{t(`common:personAgreed.${agreed}`)}</small>
            {mark('personAgreed')}
          </>
        )}
      </Fact>
      <Fact icon={modalityIcons[modality]} name={t('facts.modality')}>
        {t(`common:modality.${modality}`)}
        {mark('modality')}
      </Fact>
      {said.length > 0 && (
        <Fact icon={IconUser} name={t('facts.wishes')}>
          {said.map(([name, wish]) => (
            <div key={name}>
              {wish}
              {mark(name)}
            </div>
          ))}
        </Fact>
      )}
      {expectedLeaveAt && (
        <Fact icon={IconClockExclamation} name={t('facts.leaves')}>
          {t('facts.leaves')} <ClockTime at={expectedLeaveAt} />
          <LeavesIn at={expectedLeaveAt} />
          {mark('expectedLeaveAt')}
        </Fact>
      )}
    </Facts>
  );
}

function LeavesIn({ at }: { at: string }) {
  const { t } = useTranslation('coach');
  const minutes = Math.round((Date.parse(at) - useNow()) / 60_000);
  return <small> · {minutes > 0 ? t('facts.leavesIn', { count: minutes }) : t('facts.leavesPast')}</small>;
}
