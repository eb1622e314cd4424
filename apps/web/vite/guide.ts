import { readFile } from 'node:fs/promises';
import MarkdownIt from 'markdown-it';
import type { Plugin } from 'vite';

const suffix = '.md?guide';

/** Makes pages of the guide at build time: `import html from 'board.md?guide'`. HTML in a guide is shown, never followed. */
export function guide(): Plugin {
  return {
    name: 'causeway-guide',
    enforce: 'pre',
    load: {
      order: 'pre',
      async handler(id) {
        if (!id.endsWith(suffix)) return null;
        const file = id.slice(0, -'?guide'.length);
        this.addWatchFile(file);
        return `export default ${JSON.stringify(render(await readFile(file, 'utf8')))}`;
      },
    },
  };
}

/** The HTML of a page of the guide. */
export function render(text: string): string {
  const markdown = new MarkdownIt({ html: false });
  const { renderer } = markdown;
  // Wide tables move on their own, also by keyboard, so that the page does not.
  renderer.rules['table_open'] = () => '<div class="table" tabindex="0"><table>';
  renderer.rules['table_close'] = () => '</table></div>';
  markdown.core.ruler.push('links', ({ tokens }) => {
    let within = 'a';
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'link_open') {
        const href = hrefOf(String(token.attrGet('href') ?? ''));
        // What is not served here is a word like others.
        within = href ? 'a' : 'span';
        token.attrs = href ? [['href', href]] : null;
      }
      if (token.type === 'link_open' || token.type === 'link_close') token.tag = within;
    }
  });
  return markdown.render(text);
}

/** Where a link of the guide leads in the app; undefined: to a document that is not served. */
function hrefOf(href: string): string | undefined {
  if (/^(https?:|\/)/.test(href)) return href;
  const page = /^([\w-]+)\.md(#.*)?$/.exec(href)?.[1];
  return page && `/help/${page}`;
}
