/** @jsxImportSource preact */
import { readablePhone, telHref } from '../shared/phone.js';
import { Icon } from './icons.js';
import { LanguageSwitch } from './language-switch.js';
import type { PageFacts } from './page-facts.js';
import { t } from './strings.js';

interface CallLinkProps {
  phone: string;
  prominent?: boolean;
  /** Somebody else than dispatch answers there. */
  other?: boolean;
}

/** "Call dispatch (717) 555-0100"; nothing at all when no number is known. */
export function CallLink({ phone, prominent = false, other = false }: CallLinkProps) {
  if (!phone) return null;
  return (
    <a class={prominent ? 'button primary' : 'call'} href={telHref(phone)}>
      <Icon name="phone" />
      <span>
        {t(other ? 'header.callOther' : 'header.call')}{' '}
        <span class="nowrap number">{readablePhone(phone)}</span>
      </span>
    </a>
  );
}

/** Whose page this is, in the largest way, so that nobody asks from the wrong place. The html holds the same for slow days. */
export function PageHeader({ facts, callable = true }: { facts: PageFacts; callable?: boolean }) {
  return (
    <header class="top">
      <LanguageSwitch />
      {facts.facilityName && <p class="facility">{facts.facilityName}</p>}
      {facts.organizationName && <p class="by">{t('header.by', { organization: facts.organizationName })}</p>}
      {callable && <CallLink phone={facts.dispatchPhone} />}
    </header>
  );
}
