import { enableSearch } from '../components/search/enable.ts';
import { enableShell } from '../components/shell/interactive.ts';
import { mountWhenSeen } from '../widgets/mount.ts';
import { enableChapterEnd } from './chapter-end.ts';

/** Everything that answers to a reader who has begun to do something; `searchAsked` is what asked for the search before. */
export function enable(searchAsked: HTMLAnchorElement | null): void {
  mountWhenSeen();
  enableSearch(searchAsked);
  enableShell();
  enableChapterEnd();
  if (location.search.includes('find=')) void import('../components/search/found/show.ts').then(({ showFound }) => showFound());
}
