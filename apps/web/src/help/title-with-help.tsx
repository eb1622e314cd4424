import { ActionIcon, Title } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Guide } from './guides.js';
import classes from './help.module.css';

interface TitleWithHelpProps {
  /** The page of the guide that says how this screen is used. */
  guide: Guide;
  children: ReactNode;
}

/** What the page is called, and the way to the guide beside it. */
export function TitleWithHelp({ guide, children }: TitleWithHelpProps) {
  const { t } = useTranslation('help');
  return (
    <div className={classes.title}>
      <Title order={1}>{children}</Title>
      <ActionIcon
        component={Link}
        to={`/help/${guide}`}
        size={44}
        variant="subtle"
        color="gray"
        aria-label={t('about', { guide: t(`guide.${guide}`) })}
      >
        <IconHelp size={22} aria-hidden />
      </ActionIcon>
    </div>
  );
}
