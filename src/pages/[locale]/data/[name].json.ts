import type { APIRoute } from 'astro';
import { gatherOffline } from '../../../components/offline/gather.ts';
import { gatherSearch } from '../../../components/search/gather.ts';
import { locales } from '../../../i18n/locales.ts';
import { localeOf } from '../../../site/paths.ts';
import { gatherChapterEnd } from '../../../widgets/chapter-end/gather.ts';
import { gatherConversations } from '../../../widgets/conversations/gather.ts';
import { gatherCustomerTypes } from '../../../widgets/customer-types/gather.ts';
import { gatherImprove } from '../../../widgets/improve/gather.ts';
import { gatherLifetimeValue } from '../../../widgets/lifetime-value/gather.ts';
import { gatherObjectionDrill } from '../../../widgets/objection-drill/gather.ts';
import { gatherPractice } from '../../../widgets/practice/gather.ts';

const gatherers = {
  'chapter-end': gatherChapterEnd,
  conversations: gatherConversations,
  'customer-types': gatherCustomerTypes,
  improve: gatherImprove,
  'lifetime-value': gatherLifetimeValue,
  'objection-drill': gatherObjectionDrill,
  offline: gatherOffline,
  practice: gatherPractice,
  search: gatherSearch,
};

export const getStaticPaths = () => locales.flatMap((locale) => Object.keys(gatherers).map((name) => ({ params: { locale, name } })));

/** What a widget or the search says and asks in one language; it is fetched when it is wanted. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await gatherers[params['name'] as keyof typeof gatherers](localeOf(params)));
