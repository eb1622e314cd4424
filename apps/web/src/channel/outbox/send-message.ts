import type { Problem } from '@causeway/contracts';
import { ProblemError, api, mayPass, unwrap, type Schemas } from '../../shared/api.js';
import type { useLiveCommand } from '../../shared/live.js';
import type { OutboxEntry, SendResult } from './outbox.js';

const httpTimeoutMs = 10_000;

/** Sends over the socket, and over HTTP under the same id when the socket does not answer. */
export function messageSender(
  command: ReturnType<typeof useLiveCommand>,
): (entry: OutboxEntry) => Promise<SendResult> {
  return async ({ channelId, memberId: _author, writtenAt: _when, refusal: _none, ...message }) => {
    try {
      const answer = await command('channel.send', { channelId, ...message });
      return answer.ok ? { kind: 'stored', event: answer.event } : judge(answer.problem);
    } catch {
      return postMessage(channelId, message);
    }
  };
}

async function postMessage(channelId: string, body: Schemas['PostMessage']): Promise<SendResult> {
  try {
    const event = await unwrap(
      api.POST('/v1/channels/{id}/messages', {
        params: { path: { id: channelId } },
        body,
        signal: AbortSignal.timeout(httpTimeoutMs),
      }),
    );
    return { kind: 'stored', event };
  } catch (error) {
    return error instanceof ProblemError ? judge(error.problem) : { kind: 'later' };
  }
}

/** A refusal is final only when sending the same again cannot help. */
function judge({ status, code }: Problem): SendResult {
  return mayPass(status) ? { kind: 'later' } : { kind: 'refused', code };
}
