/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { t } from '../strings.js';

/** For the colleague at the next shift. Browsers offer the clipboard only over https, so elsewhere there is no button. */
export function CopyLink({ path }: { path: string }) {
  const [copied, setCopied] = useState(false);
  // The DOM's types promise it everywhere.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return null;
  const copy = (): void => {
    clipboard.writeText(window.location.origin + path).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" class="button plain" onClick={copy}>
      <span aria-live="polite">{t(copied ? 'status.copied' : 'status.copy')}</span>
    </button>
  );
}
