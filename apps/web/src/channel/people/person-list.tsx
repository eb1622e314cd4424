import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import { initials } from '../message/initials.js';
import { usePeople } from './use-people.js';
import classes from './person-list.module.css';

interface PersonListProps {
  people: readonly { id: string; name: string }[];
}

/** People with whether they are here and on duty. */
export function PersonList({ people }: PersonListProps) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const known = new Map(usePeople().map((each) => [each.id, each]));
  return (
    <ul className={classes.list}>
      {people.map(({ id, name }) => {
        const person = known.get(id);
        return (
          <li key={id} className={classes.person}>
            <span className={classes.avatar} data-online={person?.online || undefined} aria-hidden>
              {initials(name)}
            </span>
            <span className={classes.name}>
              {name}
              {id === me.id && ` (${t('you')})`}
            </span>
            {person?.online && <span className="visually-hidden">{t('people.online')}</span>}
            {person?.onDuty && <span className={classes.duty}>{t('people.onDuty')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
