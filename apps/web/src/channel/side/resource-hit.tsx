import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { worstOf } from '../../directory/ages.js';
import { FactAgeLine } from '../../directory/fact-age.js';
import type { Found } from '../../directory/found.js';
import { OpeningLine } from '../../directory/opening-line.js';
import { useMe } from '../../shared/session.js';
import classes from './side-panel.module.css';

/** One resource in a list beside the messages; it leads to its page. */
export function ResourceHit({ resource }: { resource: Found }) {
  const { t } = useTranslation('directory');
  const { timeZone } = useMe().organization;
  const { id, name, kind, opening, facts } = resource;
  return (
    <Link to={`/directory/${id}`} className={classes.hit}>
      <span className={classes.hitHead}>
        <strong className={classes.hitName}>{name}</strong>
        <span>{t(`kind.${kind}`)}</span>
      </span>
      <span className={classes.hitState}>
        <OpeningLine opening={opening} timeZone={timeZone} />
        <FactAgeLine fact={worstOf(facts)} />
      </span>
    </Link>
  );
}
