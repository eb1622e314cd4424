/** @jsxImportSource preact */
import { t } from '../strings.js';

/** While the first answer is on its way: what this device knows already, and the page's shape. */
export function StatusSkeleton({ caseNumber }: { caseNumber: string | undefined }) {
  return (
    <>
      <p class="case">
        {t('status.case')}{' '}
        {caseNumber ? <strong class="number">{caseNumber}</strong> : <span class="skeleton short" />}
      </p>
      <section class="headline expected done">
        <p class="word">
          <span class="skeleton short" />
        </p>
        <h1>{caseNumber ? t('status.sentence.received') : t('status.loading')}</h1>
        <p>
          <span class="skeleton lines" />
        </p>
      </section>
      <ol class="steps" aria-hidden="true">
        {['received', 'found', 'way', 'here'].map((name) => (
          <li key={name} class="upcoming">
            <span class="dot" />
            <span class="step-name">
              <span class="skeleton short" />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
