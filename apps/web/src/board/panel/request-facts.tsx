import { IconCopy, IconShieldExclamation, IconUserQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../shared/language-name.js';
import { readablePhone, telHref } from '../../shared/phone.js';
import { Ago, ClockTime } from '../../shared/time.js';
import { isEnded, type Card } from '../model.js';
import { StillHere } from './still-here.js';
import { useReasonWords } from './reason-words.js';
import classes from './request-facts.module.css';

/** What the facility told about it. */
export function RequestFacts({ card }: { card: Card }) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const endReason = useReasonWords(card.endReason);
  const unmetReason = useReasonWords(card.unmetReason);
  const must = (wish: string, required: boolean) => (required ? t('fact.must', { wish }) : wish);
  const twin = card.likelyDuplicateOf;
  return (
    <div className={classes.facts}>
      {card.safetyNotes && (
        <p className={classes.note} data-tone="safety">
          <IconShieldExclamation size={20} aria-hidden />
          <span>
            <strong>{t('fact.safetyNotes')}</strong> {card.safetyNotes}
          </span>
        </p>
      )}
      {card.assignment?.noLongerFits && !isEnded(card) && card.status !== 'arrived' && (
        <p className={classes.note} data-tone="safety">
          <IconUserQuestion size={20} aria-hidden />
          <span>
            <strong>{t('fact.noLongerFits', { coach: card.assignment.coachName })}</strong>{' '}
            {t(`fact.noLongerFitsWhy.${card.assignment.noLongerFits}`)} {t('fact.noLongerFitsKeeps')}
          </span>
        </p>
      )}
      {twin && (
        <p className={classes.note}>
          <IconCopy size={20} aria-hidden />
          <span>
            {t('fact.twin', { caseNumber: twin.caseNumber })} <ClockTime at={twin.receivedAt} />
          </span>
        </p>
      )}
      <dl className={classes.list}>
        <Fact name={t('fact.received')}>
          <Ago at={card.receivedAt} />
        </Fact>
        <Fact name={t('fact.filedBy')}>{card.filedBy ?? t('fact.filedByFacility')}</Fact>
        <Fact name={t('fact.callBack')}>
          {card.callBackNumber ? (
            <a href={telHref(card.callBackNumber)}>{readablePhone(card.callBackNumber)}</a>
          ) : (
            t('fact.numberDeleted')
          )}
        </Fact>
        <Fact name={t('fact.reason')}>{t(`common:reason.${card.reason}`)}</Fact>
        <Fact name={t('fact.agreed')}>{t(`common:personAgreed.${card.personAgreed}`)}</Fact>
        <Fact name={t('fact.modality')}>{t(`common:modality.${card.modality}`)}</Fact>
        <Fact name={t('fact.afterHours')}>{card.afterHours && t(`afterHours.${card.afterHours}`)}</Fact>
        <Fact name={t('fact.notBefore')}>{card.notBefore && <ClockTime at={card.notBefore} />}</Fact>
        <Fact name={t('fact.language')}>
          {card.preferredLanguage &&
            must(languageName(card.preferredLanguage, i18n.language), card.languageRequired)}
        </Fact>
        <Fact name={t('fact.gender')}>
          {card.preferredCoachGender &&
            must(t(`common:gender.${card.preferredCoachGender}`), card.genderRequired)}
        </Fact>
        <Fact name={t('fact.askedFor')}>{card.askedForCoach}</Fact>
        <Fact name={t('fact.pathway')}>{card.pathwayInterest}</Fact>
        <Fact name={t('fact.leaves')}>{card.expectedLeaveAt && <ClockTime at={card.expectedLeaveAt} />}</Fact>
        <Fact name={t('fact.stillHere')}>
          {!isEnded(card) && card.status !== 'arrived' && <StillHere card={card} />}
        </Fact>
        {isEnded(card) && (
          <>
            <Fact name={t('fact.endedAt')}>{card.endedAt && <Ago at={card.endedAt} />}</Fact>
            <Fact name={t('fact.endReason')}>{endReason ?? unmetReason}</Fact>
            <Fact name={t('fact.callBackAt')}>{card.callBackAt && <ClockTime at={card.callBackAt} />}</Fact>
            <Fact name={t('fact.calledBackAt')}>{card.calledBackAt && <Ago at={card.calledBackAt} />}</Fact>
            <Fact name={t('fact.closingNote')}>{card.closingNote}</Fact>
          </>
        )}
      </dl>
    </div>
  );
}

/** A line of the list; left away when there is nothing to say. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
