import type { FromShelf, ToShelf } from './shelf-protocol.ts';

const say = (message: FromShelf) => parent.postMessage(message, '*');

function answer(message: ToShelf): void {
  if (message.kind === 'set') localStorage.setItem(message.key, message.value);
  else if (message.kind === 'remove') localStorage.removeItem(message.key);
  else say({ kind: 'items', items: { ...localStorage } });
}

addEventListener('message', ({ data }: MessageEvent<ToShelf>) => {
  try {
    answer(data);
  } catch {
    say({ kind: 'refused' });
  }
});
addEventListener('storage', ({ key, newValue }) => key !== null && say({ kind: 'changed', key, value: newValue }));
