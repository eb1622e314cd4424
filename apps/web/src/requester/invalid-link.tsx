/** @jsxImportSource preact */
import { MessagePage } from './message-page.js';
import { CallLink } from './page-header.js';
import { t } from './strings.js';

/** The link was revoked, replaced or cut short: says so, and who can be called instead. */
export function InvalidLink({ page, phone }: { page: 'request' | 'status'; phone: string }) {
  const words = page === 'request' ? 'linkInvalid' : 'statusInvalid';
  return (
    <MessagePage title={t(`${words}.title`)} text={t(`${words}.text`)}>
      <p>{t(phone ? `${words}.call` : `${words}.noPhone`)}</p>
      <CallLink phone={phone} prominent />
      {page === 'request' && phone && <p>{t('linkInvalid.newLink')}</p>}
    </MessagePage>
  );
}
