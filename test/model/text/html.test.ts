import { expect, test } from 'vitest';
import { escapeHtml } from '../../../src/model/text/html.ts';

test('a text becomes one line of HTML that shows it', () => {
  expect(escapeHtml('a < b\n"c"')).toBe('a &lt; b<br>&quot;c&quot;');
  expect(escapeHtml('&lt;\r\nx\r>')).toBe('&amp;lt;<br>x<br>&gt;');
});
