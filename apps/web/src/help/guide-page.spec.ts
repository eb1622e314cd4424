import { describe, expect, it } from '@jest/globals';
import { render } from '../../vite/guide.js';

describe('a page of the guide', () => {
  it('leads to other pages of the guide, and nowhere that is not served', () => {
    expect(render('See [the team](team.md#hours) and [figures](../evidence.md).')).toBe(
      '<p>See <a href="/help/team">the team</a> and <span>figures</span>.</p>\n',
    );
    expect(render('[the API](/docs)')).toContain('<a href="/docs">');
  });

  it('shows HTML as text and runs no script', () => {
    const page = render('<script>alert(1)</script> [x](javascript:alert(1)) <b onclick="x">bold</b>');
    expect(page).not.toMatch(/<script|<b|href="javascript/);
    expect(page).toContain('&lt;script&gt;');
  });

  it('lets wide tables move on their own', () => {
    expect(render('| a | b |\n| - | - |\n| 1 | 2 |\n')).toMatch(
      /^<div class="table" tabindex="0"><table>[^]*<\/table><\/div>$/,
    );
  });
});
