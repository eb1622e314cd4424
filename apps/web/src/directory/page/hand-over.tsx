import { Button, Modal, SegmentedControl, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { speaking, shownLanguage } from '../../i18n/index.js';
import { languages, ownNameOf, type Language } from '../../i18n/language.js';
import type { Schemas } from '../../shared/api.js';
import { CopyField } from '../../shared/copy-field.js';
import { useHasRole } from '../../shared/session.js';
import { webAddress } from '../resource-form.js';
import { contactLines } from './contact-card.js';
import { HandOverCode } from './hand-over-code.js';
import { HandOverText } from './hand-over-text.js';
import { LiveLinks } from './live-links.js';
import { Sheet } from './sheet.js';
import { useLink } from './use-link.js';
import classes from './hand-over.module.css';

interface HandOverProps {
  resource: Schemas['ResourceDetail'];
  opened: boolean;
  onClose: () => void;
}

/** Gives a resource into the person's own hands: on their phone or on paper, in their language. Of them only a number is kept, until the text was sent. */
export function HandOver({ resource, opened, onClose }: HandOverProps) {
  const { t } = useTranslation(['resource', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('handOver.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Ways resource={resource} />
    </Modal>
  );
}

function Ways({ resource }: { resource: Schemas['ResourceDetail'] }) {
  const { t } = useTranslation('resource');
  const [language, setLanguage] = useState<Language>(shownLanguage);
  const page = useLink(resource.id);
  const mayEnd = useHasRole(['supervisor', 'administrator']);
  const link = page && (language === 'en' ? page : `${page}?l=${language}`);
  const words = useQuery({
    queryKey: ['words', language],
    queryFn: () => speaking(language),
    staleTime: Infinity,
    // Words are no data: they are shared, not copied.
    structuralSharing: false,
  });
  const { name, phone, address } = resource;
  const handed = { name, phone, address, url: resource.url && webAddress(resource.url) };
  const lines = contactLines(handed);
  return (
    <Stack gap="lg">
      <SegmentedControl
        size="md"
        fullWidth
        aria-label={t('handOver.language')}
        data={languages.map((each) => ({ value: each, label: ownNameOf[each] }))}
        value={language}
        onChange={(next) => setLanguage(languages.find((each) => each === next) ?? 'en')}
      />
      <HandOverCode handed={handed} link={link} />
      <section className={classes.way} aria-label={t('handOver.paper')}>
        <h3>{t('handOver.paper')}</h3>
        <Button
          leftSection={<IconPrinter size={20} aria-hidden />}
          loading={words.isPending}
          onClick={() => window.print()}
        >
          {t('handOver.print')}
        </Button>
      </section>
      <section className={classes.way} aria-label={t('handOver.text')}>
        <h3>{t('handOver.text')}</h3>
        <HandOverText resourceId={resource.id} language={language} lines={lines} />
        <CopyField label={t('handOver.copy')} value={lines.replaceAll('\n', ' · ')} />
      </section>
      {mayEnd && page && <LiveLinks resourceId={resource.id} link={page} />}
      {words.data &&
        createPortal(
          <I18nextProvider i18n={words.data}>
            <Sheet resource={resource} language={language} link={link} />
          </I18nextProvider>,
          document.body,
        )}
    </Stack>
  );
}
