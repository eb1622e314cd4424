/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import { TextField } from '../../fields.js';
import { t } from '../../strings.js';
import { clock } from '../../time.js';
import { useThread } from './use-thread.js';

/** The server takes no more. */
const most = 4_000;

interface ThreadPanelProps {
  token: string;
  /** The server's time, in milliseconds. */
  now: number;
  /** Changes whenever there may be something new. */
  hint: unknown;
}

/** What the coach and this unit write to each other, once the team has invited it. */
export function ThreadPanel({ token, now, hint }: ThreadPanelProps) {
  const thread = useThread(token, hint);
  const end = useRef<HTMLDivElement>(null);
  const newest = thread?.lines.at(-1)?.seq;
  useEffect(() => {
    // Inside of the list alone: the page itself does not move.
    if (end.current) end.current.scrollTop = end.current.scrollHeight;
  }, [newest]);
  if (!thread) return null;
  const { lines, typed, type, send, sending, failure } = thread;
  return (
    <section class="panel thread" aria-labelledby="thread-title">
      <h2 id="thread-title">{t('thread.title')}</h2>
      <p class="hint">{t('thread.hint')}</p>
      {/* Scrolls, so the keyboard reaches it. */}
      <div class="talk" role="log" aria-label={t('thread.title')} tabIndex={0} ref={end}>
        {lines.length === 0 && <p class="hint">{t('thread.empty')}</p>}
        {lines.map(({ seq, at, by, text }) => (
          <p key={seq} class={by === undefined ? 'line own' : 'line'}>
            <span class="by">
              {by ?? t('thread.you')} <time dateTime={at}>{clock(Date.parse(at), now)}</time>
            </span>
            {text ?? <em>{t('thread.deleted')}</em>}
          </p>
        ))}
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          id="thread-text"
          kind="long"
          label={t('thread.label')}
          value={typed}
          maxLength={most}
          error={failure}
          onChange={type}
        />
        <button type="submit" class="button plain" aria-disabled={sending || !typed.trim()}>
          {t(sending ? 'thread.sending' : 'thread.send')}
        </button>
      </form>
    </section>
  );
}
