import { notifications } from '@mantine/notifications';
import { useConnection } from '../../shared/live.js';
import { api, unwrap } from '../../shared/api.js';
import { useProblemText } from '../../shared/problem-notice.js';
import { useChannelTools } from '../channel-provider.js';
import type { Message } from '../log/conversation.js';
import type { Written } from '../outbox/outbox.js';

/** What can be done with a question: "I'm looking", "I can't after all", "answered", "still needed". */
export type QuestionStep = 'claim' | 'release' | 'answer' | 'reopen';

/** What changes a message that is stored. What comes of it comes by the log; what the server refuses is said. */
export function useCommands(channelId: string) {
  const problemText = useProblemText();
  const { sync } = useChannelTools();
  const connected = useConnection().state === 'connected';

  const run = (work: Promise<unknown>, failed?: () => void): void => {
    work.then(
      // Without a socket nobody tells what came of it.
      () => (connected ? undefined : sync.open(channelId)),
      (error: unknown) => {
        notifications.show({ color: 'clay', message: problemText(error), autoClose: 8_000 });
        failed?.();
      },
    );
  };
  const at = (seq: number) => ({ params: { path: { id: channelId, seq } } });
  return {
    react: ({ seq }: Message, emoji: string, mine: boolean): void => {
      const params = { params: { path: { id: channelId, seq, emoji } } };
      const path = '/v1/channels/{id}/messages/{seq}/reactions/{emoji}' as const;
      run(unwrap(mine ? api.DELETE(path, params) : api.PUT(path, params)));
    },
    pin: ({ seq, pinned }: Message): void => {
      const path = '/v1/channels/{id}/messages/{seq}/pin' as const;
      run(unwrap(pinned ? api.DELETE(path, at(seq)) : api.PUT(path, at(seq))));
    },
    remove: ({ seq }: Message): void => {
      run(unwrap(api.DELETE('/v1/channels/{id}/messages/{seq}', at(seq))));
    },
    /** @param answer seq of the message that answers the question */
    question: (seq: number, step: QuestionStep, answer?: number): void => {
      if (step === 'answer') {
        const body = answer === undefined ? {} : { answer };
        run(unwrap(api.POST('/v1/channels/{id}/messages/{seq}/question/answer', { ...at(seq), body })));
      } else run(unwrap(api.POST(`/v1/channels/{id}/messages/{seq}/question/${step}`, at(seq))));
    },
    /** @param failed gives back to its author what could not be stored */
    edit: (
      { seq }: Message,
      body: Pick<Written, 'text' | 'mentions' | 'resources'>,
      failed: () => void,
    ): void => {
      run(unwrap(api.PUT('/v1/channels/{id}/messages/{seq}', { ...at(seq), body })), failed);
    },
  };
}
