import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../shared/api.js';
import { messageLink } from '../shared/message-link.js';
import { Ago } from '../shared/time.js';
import { Part } from './part.js';
import classes from './catch-up.module.css';

/** Messages that called the member. */
export function Mentions({ items, total }: Schemas['CalledList']) {
  const { t } = useTranslation('catchUp');
  if (items.length === 0) return null;
  return (
    <Part name="mentions" total={total} listed={items.length}>
      {items.map(({ message, channelName, as }) => (
        <li key={`${message.channelId} ${String(message.seq)}`}>
          <Link to={messageLink(message)} className={classes.item}>
            <span className={classes.head}>
              <strong>{message.author.name}</strong>
              <span>{t(`as.${as}`)}</span>
              {channelName && <span>{channelName}</span>}
              <Ago at={message.at} />
            </span>
            <span className={classes.text}>{message.text}</span>
          </Link>
        </li>
      ))}
    </Part>
  );
}
