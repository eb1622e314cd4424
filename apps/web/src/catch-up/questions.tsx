import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../shared/api.js';
import { messageLink } from '../shared/message-link.js';
import { Ago } from '../shared/time.js';
import { Part } from './part.js';
import classes from './catch-up.module.css';

/** What the team was asked and has not answered yet. */
export function Questions({ items, total }: Schemas['CatchUp']['questions']) {
  const { t } = useTranslation('catchUp');
  if (items.length === 0) return null;
  return (
    <Part name="questions" total={total} listed={items.length}>
      {items.map(({ message, channelName }) => (
        <li key={`${message.channelId} ${String(message.seq)}`}>
          <Link to={messageLink(message)} className={classes.item}>
            <span className={classes.head}>
              <strong>{message.author.name}</strong>
              {channelName && <span>{channelName}</span>}
              <Ago at={message.at} />
            </span>
            <span className={classes.text}>{message.text}</span>
            <span className={classes.dim}>
              {message.claimedBy ? t('claimed', { name: message.claimedBy.name }) : t('waits')}
            </span>
          </Link>
        </li>
      ))}
    </Part>
  );
}
