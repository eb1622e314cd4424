import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Conversation, Message } from '../log/conversation.js';
import { seenQuery } from '../queries.js';
import { useRoom } from '../room-context.js';
import { PersonList } from './person-list.js';
import { seenBy } from './readers.js';

interface SeenByProps {
  message: Message;
  readers: Conversation['readers'];
}

/** Who has seen a message, by name: as the server knows it, without a network as far as this device does. */
export function SeenBy({ message, readers }: SeenByProps) {
  const { t } = useTranslation('channel');
  const { channelId } = useRoom();
  const { data } = useQuery(seenQuery(channelId, message.seq));
  const people = data?.items ?? seenBy(message, readers);
  return people.length === 0 ? <Text>{t('seen.nobody')}</Text> : <PersonList people={people} />;
}
