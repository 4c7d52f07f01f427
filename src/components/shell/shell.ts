import { languageKey, themeKey } from '../../site/theme.ts';
import { watchSections } from './sections.ts';
import { enableTerms } from './terms.ts';

/** The browser's storage, or nothing where it is refused. */
function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Refused storage only means that the choice lasts for this page.
  }
}

function enableTheme(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
  if (select === null) return;
  select.value = document.documentElement.dataset['theme'] ?? 'system';
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

function enableCopyLinks(): void {
  const status = document.querySelector<HTMLElement>('[data-shell-status]');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-copy-link]')) {
    link.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(new URL(link.hash, location.href).href);
        if (status !== null) status.textContent = status.dataset['shellStatus'] ?? '';
        link.dataset['copied'] = '';
        setTimeout(() => delete link.dataset['copied'], 2000);
      } catch {
        // The link itself still leads to the section, so its address can be copied from the address bar.
      }
    });
  }
}

function enableSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const openers = document.querySelectorAll<HTMLElement>('[data-search-open]');
  if (dialog === null) return;
  const open = async () => {
    if (dialog.open) return;
    dialog.showModal();
    const { connectDialog } = await import('../search/dialog.ts');
    connectDialog(dialog);
  };
  for (const opener of openers) {
    opener.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void open();
    });
  }
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]') !== null;
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !command) return;
    event.preventDefault();
    void open();
  });
}

remember(languageKey, document.documentElement.lang);
enableTheme();
keepSectionOnSwitch(watchSections());
enableCopyLinks();
enableTerms();
enableSearch();
for (const sheet of document.querySelectorAll<HTMLElement>('[popover]')) {
  sheet.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') !== null && sheet.matches(':popover-open')) sheet.hidePopover();
  });
}
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
