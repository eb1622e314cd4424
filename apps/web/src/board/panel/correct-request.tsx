import { Button, Modal } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { Card } from '../model.js';
import { CorrectForm } from './correct-form.js';

/** Puts right what a unit says was wrong, instead of cancelling and filing anew. */
export function CorrectRequest({ card }: { card: Card }) {
  const { t } = useTranslation(['board', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconPencil size={20} aria-hidden />}
        onClick={open}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('correct.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="44rem"
        fullScreen={narrow}
        title={t('correct.title', { caseNumber: card.caseNumber })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {opened && <Fetched card={card} onDone={close} />}
      </Modal>
    </>
  );
}

/** What is there at this moment; a form must not begin with what the board showed a minute ago. */
function Fetched({ card, onDone }: { card: Card; onDone: () => void }) {
  const details = useQuery({
    queryKey: keys.requestDetails(card.id),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/requests/{id}/details', { params: { path: { id: card.id } }, signal })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (details.data) return <CorrectForm card={card} details={details.data} onDone={onDone} />;
  if (details.isPending) return <ListSkeleton rows={5} height={56} />;
  return (
    <ProblemNotice
      error={details.error}
      onRetry={() => void details.refetch()}
      retrying={details.isFetching}
    />
  );
}
