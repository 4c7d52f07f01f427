const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A plain text as HTML that shows it and is of one line. `escapeHtml('a < b\n"c"') === 'a &lt; b<br>&quot;c&quot;'`. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character).replace(/\r\n|\r|\n/g, '<br>');
}
