import { languageKey, themeKey } from '../../site/theme.ts';
import styles from '../../styles/interactive.css?url';
import { addStyleSheet } from '../style-sheet.ts';
import { enableNotes } from './notes.ts';
import { remember } from './remember.ts';
import { addHeadingLinks, buildOutline, watchSections } from './sections.ts';

function enableTheme(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
  if (select === null) return;
  select.value = document.documentElement.dataset['theme'] || 'system';
  select.addEventListener('change', () => {
    const choice = select.value === 'system' ? null : select.value;
    if (choice === null) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    remember(themeKey, choice);
  });
}

/** The same section is kept when the language is switched: ids are equal in all editions. */
function keepSectionOnSwitch(currentSection: () => string | null): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
    link.addEventListener('click', () => {
      remember(languageKey, link.dataset['language'] ?? null);
      const section = currentSection();
      link.hash = section === null ? location.hash : `#${section}`;
      link.search = location.search;
    });
  }
}

/** The shell's own answers to a reader who has begun to do something. */
export function enableShell(): void {
  enableTheme();
  keepSectionOnSwitch(watchSections());
  buildOutline();
  void addStyleSheet(styles).then(() => {
    addHeadingLinks();
    enableNotes();
  });
  for (const sheet of document.querySelectorAll<HTMLElement>('[popover]')) {
    sheet.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a') !== null && sheet.matches(':popover-open')) sheet.hidePopover();
    });
  }
  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
}
