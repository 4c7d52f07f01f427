import { isFull } from '../../../widgets/kit/full-storage.ts';
import type { FromShelf, ToShelf } from './shelf-protocol.ts';

const say = (message: FromShelf) => parent.postMessage(message, '*');
let wasFull = false;

function answer(message: ToShelf): void {
  if (message.kind === 'set') {
    localStorage.setItem(message.key, message.value);
    if (wasFull) say({ kind: 'changed', key: message.key, value: message.value });
    wasFull = false;
  } else if (message.kind === 'remove') localStorage.removeItem(message.key);
  else say({ kind: 'items', items: { ...localStorage } });
}

addEventListener('message', ({ data }: MessageEvent<ToShelf>) => {
  try {
    answer(data);
  } catch (error) {
    wasFull = data.kind === 'set' && isFull(error);
    say(wasFull && data.kind === 'set' ? { kind: 'full', key: data.key, value: localStorage.getItem(data.key) } : { kind: 'refused' });
  }
});
addEventListener('storage', ({ key, newValue }) => key !== null && say({ kind: 'changed', key, value: newValue }));
