import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../log/conversation.js';
import classes from './attachments.module.css';

/** The files under a message: pictures small, everything else by name. Each opens in a tab of its own. */
export function Attachments({ attachments }: Pick<Message, 'attachments'>) {
  const { i18n } = useTranslation();
  if (attachments.length === 0) return null;
  return (
    <ul className={classes.list}>
      {attachments.map(({ id, name, size, width, height, thumbnail }) => (
        <li key={id}>
          <a
            className={classes.file}
            href={`/v1/attachments/${id}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {thumbnail ? (
              // Its size is known, so that nothing jumps when it arrives.
              <img
                src={`/v1/attachments/${id}?small=true`}
                alt={name}
                loading="lazy"
                {...(width && height && { width, height })}
              />
            ) : (
              <>
                <IconFile size={24} stroke={1.5} aria-hidden />
                <span className={classes.name}>{name}</span>
                <span className={classes.size}>{readable(size, i18n.language)}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function readable(bytes: number, language: string): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(1, bytes / (large ? 1_000_000 : 1_000)));
}
