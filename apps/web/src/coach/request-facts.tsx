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
>;

const modalityIcons = { in_person: IconWalk, video: IconVideo, phone: IconDeviceMobile } as const;

/** What is known of the person's situation and wishes, in plain words. Only what was said is shown. */
export function RequestFacts({ known, agreed }: { known: Known; agreed?: Schemas['PersonAgreed'] }) {
  const { t, i18n } = useTranslation(['coach', 'common']);
  const { reason, modality, preferredLanguage, preferredCoachGender, pathwayInterest, expectedLeaveAt } =
    known;
  const needed = (wish: string, required: boolean): string =>
    required ? t('facts.required', { wish }) : wish;
  const wishes = [
    known.askedForYou && t('facts.askedForYou'),
    preferredLanguage &&
      needed(
        t('facts.language', { language: languageName(preferredLanguage, i18n.language) }),
        known.languageRequired,
      ),
    preferredCoachGender &&
      needed(
        t('facts.coachGender', { gender: t(`common:gender.${preferredCoachGender}`).toLowerCase() }),
        known.genderRequired,
      ),
    pathwayInterest && t('facts.pathway', { pathway: pathwayInterest }),
  ].filter((wish) => typeof wish === 'string');
  return (
    <Facts>
      <Fact icon={IconHeartHandshake} name={t('facts.reason')}>
        <strong>{t(`common:reason.${reason}`)}</strong>
        {agreed && (
          <>
            <br />
            <small>{t(`common:personAgreed.${agreed}`)}</small>
          </>
        )}
      </Fact>
      <Fact icon={modalityIcons[modality]} name={t('facts.modality')}>
        {t(`common:modality.${modality}`)}
      </Fact>
      {wishes.length > 0 && (
        <Fact icon={IconUser} name={t('facts.wishes')}>
          {wishes.map((wish) => (
            <div key={wish}>{wish}</div>
          ))}
        </Fact>
      )}
      {expectedLeaveAt && (
        <Fact icon={IconClockExclamation} name={t('facts.leaves')}>
          {t('facts.leaves')} <ClockTime at={expectedLeaveAt} />
          <LeavesIn at={expectedLeaveAt} />
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
