import type { TalkGraph, TalkReply } from '../../../src/model/practice/conversation.ts';

/** A reply that touches nothing, to be changed. */
export const reply = (id: string, next: string, changes: Partial<TalkReply> = {}): TalkReply => ({
  id,
  quality: 'weak',
  serves: [],
  harms: [],
  next,
  ...changes,
});

/** A sound conversation of three turns, one of which is met only after a weak beginning; made anew at each call. */
export function makeTalk(): TalkGraph {
  return {
    aims: ['contact', 'needs', 'close', 'listen'],
    turns: [
      {
        id: 'greet',
        replies: [
          reply('hello', 'ask', { quality: 'strong', serves: ['contact'] }),
          reply('wave', 'ask', { quality: 'fair' }),
          reply('price', 'doubt', { harms: ['contact', 'needs'] }),
        ],
      },
      {
        id: 'doubt',
        replies: [
          reply('sorry', 'part', { quality: 'strong', serves: ['listen', 'contact'] }),
          reply('but', 'part', { quality: 'fair' }),
          reply('no', 'part', { harms: ['listen'] }),
        ],
      },
      {
        id: 'ask',
        replies: [
          reply('what-for', 'choose', { quality: 'strong', serves: ['needs'] }),
          reply('which', 'choose', { quality: 'fair' }),
          reply('all', 'part', { harms: ['needs'] }),
        ],
      },
      {
        id: 'choose',
        replies: [
          reply('two', 'sold', { quality: 'strong', serves: ['close'] }),
          reply('one', 'sold', { quality: 'fair' }),
          reply('ten', 'gone'),
        ],
      },
      {
        id: 'part',
        replies: [
          reply('card', 'thinking', { quality: 'strong', serves: ['close'] }),
          reply('bye', 'gone', { quality: 'fair' }),
          reply('silence', 'gone'),
        ],
      },
    ],
    endings: [
      { id: 'sold', outcome: 'won' },
      { id: 'thinking', outcome: 'next-step' },
      { id: 'gone', outcome: 'lost' },
    ],
  };
}
