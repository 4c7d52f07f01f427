// @ts-nocheck: its packages are installed in the temporary copy only.
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Leaves pages that fall back to English out of the search index, as the handbook does; else one site would index three times as much. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { entry, isFallback } = locals.starlightRoute;
  if (isFallback) locals.starlightRoute.entry = { ...entry, data: { ...entry.data, pagefind: false } };
});
