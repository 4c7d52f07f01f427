import { formatDate, formatSize } from '../../i18n/format.ts';
import { isLocale, localeFacts } from '../../i18n/locales.ts';
import { count, fill } from '../../i18n/words.ts';
import type { LanguageStatus, News, Sizes, Status } from '../../offline/protocol.ts';
import type { OfflineWords } from '../../schemas/offline-words.ts';
import { withBase } from '../../site/urls.ts';
import { activeWorker, askStatus, findRegistration, isPossible, isSparing, register, tell } from './register.ts';
import { loadOfflineWords, pageLocale } from './words.ts';

const locale = pageLocale();
const panel = document.querySelector<HTMLElement>('[data-offline-panel]');
const rows = [...(panel?.querySelectorAll<HTMLElement>('[data-saved-language]') ?? [])];
const languageOf = (row: HTMLElement) => row.dataset['savedLanguage'] ?? '';
const nameOf = (language: string) => (isLocale(language) ? localeFacts[language].name : language);

/** Languages that are being fetched at the reader's wish since this page was opened. */
const asked = new Set<string>();

function say(within: Element | null, part: string, text: string): void {
  const place = within?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
}

function act(within: Element | null, name: string): HTMLButtonElement | null {
  return within?.querySelector<HTMLButtonElement>(`[data-act="${name}"]`) ?? null;
}

/** What is saved of a language before any worker runs: nothing. */
function withoutWorker({ id, date, sharedBytes, languages }: Sizes): Status {
  const none = { stored: 0, needed: 0, isWanted: false, savedAt: null };
  const entries = Object.entries(languages).map(([name, sizes]) => [name, { ...sizes, ...none }] as const);
  return { id, date, sharedBytes, languages: Object.fromEntries(entries) };
}

async function readSizes(): Promise<Status | null> {
  try {
    const response = await fetch(withBase('/offline.json'));
    return response.ok ? withoutWorker((await response.json()) as Sizes) : null;
  } catch {
    return null;
  }
}

function stateOf(words: OfflineWords, { isWanted, savedAt, stored, needed }: LanguageStatus, isGoing: boolean): string {
  if (savedAt !== null) return fill(words.state.saved, { date: formatDate(locale, savedAt.slice(0, 10)) });
  if (!isWanted) return words.state.none;
  const [done, total] = [count(locale, { other: '{count}' }, stored), count(locale, { other: '{count}' }, needed)];
  return fill(isGoing ? words.state.saving : words.state.partly, { done, total });
}

function showRow(words: OfflineWords, row: HTMLElement, language: LanguageStatus): void {
  const { pages, bytes, isWanted, savedAt, stored, needed } = language;
  const isGoing = isWanted && savedAt === null && asked.has(languageOf(row));
  say(row, 'state', stateOf(words, language, isGoing));
  say(row, 'size', `${count(locale, words.pages, pages)} · ${formatSize(locale, bytes)}`);
  const save = act(row, 'save');
  const remove = act(row, 'remove');
  if (save !== null) {
    save.hidden = savedAt !== null || isGoing;
    save.textContent = isWanted ? words.goOn : words.save;
  }
  if (remove !== null) remove.hidden = !isWanted;
  const progress = row.querySelector('progress');
  if (progress !== null) {
    progress.hidden = !isGoing;
    progress.max = Math.max(1, needed);
    progress.value = stored;
  }
}

async function showTotal(words: OfflineWords, status: Status): Promise<void> {
  const saved = Object.values(status.languages).filter(({ savedAt }) => savedAt !== null);
  if (saved.length === 0) return say(panel, 'total', '');
  const size = formatSize(
    locale,
    saved.reduce((sum, { bytes }) => sum + bytes, status.sharedBytes),
  );
  const isKept = (await navigator.storage?.persisted?.()) ?? false;
  say(panel, 'total', `${fill(words.total, { size })} ${isKept ? words.kept : words.mayGo}`);
}

function show(words: OfflineWords, status: Status): void {
  for (const row of rows) {
    const language = status.languages[languageOf(row)];
    if (language !== undefined) showRow(words, row, language);
  }
  const { id, date } = status;
  say(panel, 'edition', date === null ? fill(words.editionUndated, { id }) : fill(words.edition, { date: formatDate(locale, date) }));
  void showTotal(words, status);
}

function showTrouble(words: OfflineWords, language: string, reason: 'full' | 'network', bytes: number): void {
  asked.delete(language);
  say(panel, 'message', fill(words.trouble[reason], { language: nameOf(language), size: formatSize(locale, bytes) }));
}

async function save(words: OfflineWords, language: string): Promise<void> {
  say(panel, 'message', '');
  asked.add(language);
  const registration = await register();
  if (registration === null) return say(panel, 'message', words.blocked);
  void navigator.storage?.persist?.();
  tell(await activeWorker(registration), { kind: 'save', language });
}

async function check(words: OfflineWords): Promise<void> {
  say(panel, 'checked', words.looking);
  try {
    const registration = await findRegistration();
    const found = await registration?.update();
    const { installing = null, waiting = null } = found ?? registration ?? {};
    say(panel, 'checked', installing === null && waiting === null ? words.newest : '');
  } catch {
    say(panel, 'checked', words.noAnswer);
  }
}

function listen(words: OfflineWords, first: Status | null): void {
  let latest = first;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const news = data as News;
    if (news.kind === 'trouble') showTrouble(words, news.language, news.reason, latest?.languages[news.language]?.bytes ?? 0);
    else {
      latest = news.status;
      for (const [language, { isWanted }] of Object.entries(latest.languages)) if (isWanted) asked.add(language);
      show(words, latest);
    }
  });
  navigator.serviceWorker.startMessages();
  for (const row of rows) {
    act(row, 'save')?.addEventListener('click', () => void save(words, languageOf(row)));
    act(row, 'remove')?.addEventListener('click', async () => {
      asked.delete(languageOf(row));
      const registration = await findRegistration();
      tell(registration?.active ?? null, { kind: 'remove', language: languageOf(row) });
    });
  }
  act(panel, 'check')?.addEventListener('click', () => void check(words));
}

async function start(): Promise<void> {
  const words = await loadOfflineWords();
  const registration = await findRegistration();
  const status = (await askStatus(registration?.active ?? null)) ?? (await readSizes());
  if (status !== null) show(words, status);
  if (!isPossible()) {
    for (const button of panel?.querySelectorAll<HTMLButtonElement>('[data-act]') ?? []) button.hidden = true;
    return say(panel, 'message', isSecureContext ? words.blocked : words.insecure);
  }
  say(panel, 'message', isSparing() && registration === null ? words.sparing : '');
  const button = act(panel, 'check');
  if (button !== null) button.hidden = false;
  listen(words, status);
}

void start();
