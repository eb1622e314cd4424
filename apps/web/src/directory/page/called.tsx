import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBedOff,
  IconCircleCheck,
  IconPhoneCall,
  IconPhoneOff,
  IconPhoneX,
  type TablerIcon,
} from '@tabler/icons-react';
import { resourceOutcomes } from '@causeway/contracts';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useTellOutcome } from './use-resource.js';
import classes from './called.module.css';

const icons: Record<Schemas['ResourceOutcome'], TablerIcon> = {
  accepted: IconCircleCheck,
  full: IconBedOff,
  no_answer: IconPhoneOff,
  wrong_number: IconPhoneX,
};

/** Two taps after a call: that it was made, and what came of it. */
export function Called({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation(['resource', 'common']);
  const [asking, { open, close }] = useDisclosure(false);
  const tell = useTellOutcome(resourceId);
  return (
    <>
      <Button variant="light" leftSection={<IconPhoneCall size={20} aria-hidden />} onClick={open}>
        {t('outcome.ask')}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t('outcome.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p className={classes.hint}>{t('outcome.hint')}</p>
        <div className={classes.outcomes}>
          {resourceOutcomes.map((outcome) => {
            const Icon = icons[outcome];
            return (
              <Button
                key={outcome}
                variant="default"
                size="lg"
                justify="flex-start"
                leftSection={<Icon size={24} aria-hidden />}
                loading={tell.isPending && tell.variables === outcome}
                disabled={tell.isPending}
                onClick={() => tell.mutate(outcome, { onSuccess: close })}
              >
                {t(`outcome.${outcome}`)}
              </Button>
            );
          })}
        </div>
        {tell.isError && <ProblemNotice error={tell.error} />}
      </Modal>
    </>
  );
}
