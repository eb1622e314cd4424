import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { uuid } from '../../../shared/uuid.js';
import { getTalk, getThread, Refusal, say } from '../../api.js';
import { t } from '../../strings.js';
import { linesOf, type Line } from './lines.js';

export interface Thread {
  lines: readonly Line[];
  typed: string;
  type: (text: string) => void;
  send: () => Promise<void>;
  sending: boolean;
  failure: string | undefined;
}

const sayWhy = (error: unknown): string => {
  if (!(error instanceof Refusal)) return t('thread.unreachable');
  switch (error.problem.code) {
    case 'channel.identifiers_found':
      return t('thread.identifiers');
    case 'rate.limited':
      return t('thread.tooMany');
    case 'channel.not_found':
    case 'channel.archived':
      return t('thread.over');
    default:
      return t('thread.failed');
  }
};

/**
 * The thread that the team invited this unit into; undefined while there is none.
 * @param hint whenever it changes, the thread is looked at anew
 */
export function useThread(token: string, hint: unknown): Thread | undefined {
  const [talk, setTalk] = useState<{ id: string; lines: Line[] }>();
  const [typed, setTyped] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  /** The id under which the typed text was tried: a try that nobody answered may have been heard. */
  const tried = useRef<{ id: string; text: string }>(undefined);
  const looks = useRef(0);

  const look = useCallback(async (): Promise<void> => {
    looks.current += 1;
    const number = looks.current;
    const thread = await getThread(token);
    const lines = thread && linesOf(await getTalk(token, thread.id));
    // An answer that a later one overtook is old.
    if (number === looks.current) setTalk(thread && { id: thread.id, lines: lines ?? [] });
  }, [token]);
  useEffect(() => {
    // Without an answer what is shown stays; the page says itself that it hears nothing.
    look().catch(() => undefined);
  }, [look, hint]);

  const send = async (): Promise<void> => {
    const text = typed.trim();
    if (!talk || sending || !text) return;
    setSending(true);
    setFailure(undefined);
    if (tried.current?.text !== text) tried.current = { id: uuid(), text };
    try {
      await say(token, talk.id, tried.current.id, text);
      setTyped('');
      await look().catch(() => undefined);
    } catch (error) {
      setFailure(sayWhy(error));
    }
    setSending(false);
  };
  return talk && { lines: talk.lines, typed, type: setTyped, send, sending, failure };
}
