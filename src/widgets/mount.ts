import type { FunctionComponent } from 'react';
import { loadAnew } from './kit/load-anew.ts';

/** Components by the name that their place in the page carries; each is loaded when its place comes into view. */
const components: Record<string, () => Promise<FunctionComponent<never>>> = {
  conversations: () => loadAnew(() => import('./conversations/Conversations.tsx')).then((file) => file.Conversations),
  'customer-types': () => loadAnew(() => import('./customer-types/CustomerTypes.tsx')).then((file) => file.CustomerTypes),
  improve: () => loadAnew(() => import('./improve/Improve.tsx')).then((file) => file.Improve),
  'lifetime-value': () => loadAnew(() => import('./lifetime-value/LifetimeValue.tsx')).then((file) => file.LifetimeValue),
  practice: () => loadAnew(() => import('./practice/Practice.tsx')).then((file) => file.Practice),
  'objection-drill': () => loadAnew(() => import('./objection-drill/ObjectionDrill.tsx')).then((file) => file.ObjectionDrill),
};

async function mount(place: HTMLElement): Promise<void> {
  const [{ fillPlace }, component] = await Promise.all([
    loadAnew(() => import('./place.ts')),
    components[place.dataset['widget'] ?? '']?.(),
  ]);
  if (component === undefined) throw new Error(`There is no widget “${place.dataset['widget']}”. Name it in src/widgets/mount.ts.`);
  await fillPlace(place, component);
}

/** What could not be loaded says so in the reader's language, and can be tried again. */
function start(place: HTMLElement): void {
  place.replaceChildren();
  mount(place).catch((error: unknown) => {
    console.error(error);
    const button = document.createElement('button');
    button.className = 'button';
    button.textContent = place.dataset['retry'] ?? '';
    button.onclick = () => start(place);
    place.replaceChildren(place.dataset['failed'] ?? '', ' ', button);
  });
}

/** Watches the places of widgets and fills each when it comes near the view. */
export function mountWhenSeen(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        start(target as HTMLElement);
      }
    },
    { rootMargin: '200px 0px' },
  );
  for (const place of document.querySelectorAll('[data-widget]')) observer.observe(place);
}
