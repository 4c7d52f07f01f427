import styles from '../../styles/notice.css?url';
import { addStyleSheet } from '../style-sheet.ts';
import { loadOfflineWords } from './words.ts';

let shown: HTMLElement | undefined;

function button(text: string, isMain: boolean, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = isMain ? 'button button-main' : 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** Says below the page that a new edition is ready, or in use elsewhere; `later`, where it is given, puts the question off. */
export async function showNotice(kind: 'ready' | 'typed', act: () => void, later?: () => void): Promise<void> {
  const [{ update }] = await Promise.all([loadOfflineWords(), addStyleSheet(styles)]);
  const notice = document.createElement('section');
  notice.className = 'edition-notice label';
  notice.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = update[kind];
  const close = () => notice.remove();
  const acts = document.createElement('p');
  const put = () => {
    close();
    later?.();
  };
  const main = () => {
    close();
    act();
  };
  acts.append(button(kind === 'ready' ? update.show : update.reload, true, main), button(update.later, false, put));
  notice.append(words, acts);
  shown?.remove();
  shown = notice;
  document.body.append(notice);
}
