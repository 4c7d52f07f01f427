/// <reference types="astro/client" />
import type { Locale } from './i18n/locales.ts';

declare global {
  namespace App {
    interface Locals {
      /** The language of the page's text; a chapter that falls back has another one than its edition. Set by the route. */
      passage: Locale;
      /** Keys of the worksheets on a chapter's page, as HTML in the order of its widgets. Set by the chapter's layout. */
      keys?: string[];
    }
  }
}
