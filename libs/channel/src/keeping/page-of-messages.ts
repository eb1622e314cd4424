/** A message as the page of an export tells it. */
export interface ToldMessage {
  seq: number;
  at: Date;
  author: string;
  text: string;
  edited_at: Date | null;
  deleted_at: Date | null;
  purged_at: Date | null;
  thread: number | null;
  /** What the log still has of one that was deleted. */
  kept: string | null;
  attachments: { name: string }[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page to read and to print, with nothing in it that runs. */
export function pageOfMessages(channel: string, messages: readonly ToldMessage[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(channel)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}article{margin:0 0 1rem}article.reply{margin-left:2rem}header{color:#555}p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}.gone{color:#777;font-style:italic}</style>
</head>
<body>
<h1>${escaped(channel)}</h1>
${messages.map(article).join('\n')}
</body>
</html>
`;
}

function article(message: ToldMessage): string {
  const {
    seq,
    at,
    author,
    edited_at: edited,
    deleted_at: deleted,
    purged_at: purged,
    kept,
    thread,
  } = message;
  const gone = deleted ?? purged;
  const note = gone
    ? `<p class="gone">${deleted ? 'Deleted' : 'Past its time'} ${gone.toISOString()}${kept ? ', kept' : ''}</p>`
    : '';
  const said = gone ? kept : message.text;
  const files = message.attachments.map(({ name }) => `<p>📎 ${escaped(name)}</p>`).join('');
  return `<article${thread === null ? '' : ' class="reply"'}><header>#${seq} · ${escaped(author)} · ${at.toISOString()}${edited ? ' · edited' : ''}${thread === null ? '' : ` · to #${thread}`}</header>${note}${said ? `<p>${escaped(said)}</p>` : ''}${files}</article>`;
}
