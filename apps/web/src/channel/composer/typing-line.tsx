import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../shared/live.js';
import { useMe } from '../../shared/session.js';
import { authorName } from '../message/author-name.js';
import classes from './typing-line.module.css';

/** Whoever has not typed for so long has stopped, in milliseconds. */
const fades = 5_000;

interface TypingLineProps {
  channelId: string;
  thread: number | undefined;
}

/** "Lee is writing…"; always takes its line, so that nothing jumps. */
export function TypingLine({ channelId, thread }: TypingLineProps) {
  const { t, i18n } = useTranslation('channel');
  const me = useMe();
  const [typing, setTyping] = useState<ReadonlyMap<string, number>>(new Map());

  useLive('channel.typing', (signal) => {
    if (signal.channelId !== channelId || signal.thread !== thread || signal.author.id === me.id) return;
    setTyping((before) => new Map(before).set(authorName(signal.author, t), Date.now()));
  });
  // A message ends the writing of it.
  useLive('channel.events', (events) => {
    const done = events
      .filter((event) => event.channelId === channelId && event.type === 'message.posted')
      .map(({ author }) => authorName(author, t));
    if (done.length > 0) {
      setTyping((before) => new Map([...before].filter(([name]) => !done.includes(name))));
    }
  });
  useEffect(() => {
    if (typing.size === 0) return;
    const timer = setTimeout(() => {
      const now = Date.now();
      setTyping((before) => new Map([...before].filter(([, at]) => now - at < fades)));
    }, fades);
    return () => clearTimeout(timer);
  }, [typing]);

  const names = [...typing.keys()];
  return (
    <div className={classes.line} aria-live="off">
      {names.length > 2
        ? t('typing.several')
        : names.length > 0 &&
          t('typing.some', {
            count: names.length,
            names: new Intl.ListFormat(i18n.language).format(names),
          })}
    </div>
  );
}
