import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './copy-field.module.css';

interface CopyFieldProps {
  label: string;
  description?: string;
  value: string;
}

/** Something to hand on: it can be read, selected, and copied with one tap. */
export function CopyField({ label, description, value }: CopyFieldProps) {
  const { t } = useTranslation('common');
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    setCopied(await copyText(value, input.current));
    setTimeout(() => setCopied(false), 3_000);
  };
  return (
    <div className={classes.field}>
      <TextInput
        ref={input}
        className={classes.input ?? ''}
        label={label}
        description={description}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        className={classes.button ?? ''}
        leftSection={copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
        onClick={() => void copy()}
      >
        <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
      </Button>
    </div>
  );
}

async function copyText(value: string, input: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // Over plain http there is no clipboard; the text is selected, so that the keyboard's copy works.
    input?.select();
    return false;
  }
}
