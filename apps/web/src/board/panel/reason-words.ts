import { useTranslation } from 'react-i18next';

/**
 * The words for a reason that travels as a code (`person_left`, `everybody_busy` …). A reason that somebody
 * wrote in words of their own is shown as it is.
 */
export function useReasonWords(reason: string | null): string | null {
  const { t, i18n } = useTranslation('board');
  if (!reason) return null;
  return i18n.exists(`board:reasonWords.${reason}`) ? t(`reasonWords.${reason as 'person_left'}`) : reason;
}
