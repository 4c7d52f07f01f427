import { createElement, type FunctionComponent } from 'react';
import { createRoot } from 'react-dom/client';
import styles from '../styles/widgets.css?url';

let sheet: Promise<unknown> | undefined;

/** Adds the widgets' style sheet, once, and waits for it. */
function loadStyles(): Promise<unknown> {
  sheet ??= new Promise((settled) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.addEventListener('load', settled);
    link.addEventListener('error', settled);
    document.head.append(link);
  });
  return sheet;
}

async function loadJson(address: string): Promise<object> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as object;
}

/** Puts a component into its place, with its words and what the page says of it. */
export async function fillPlace(place: HTMLElement, component: FunctionComponent<never>): Promise<void> {
  const { data = '', props = '{}' } = place.dataset;
  const [words] = await Promise.all([loadJson(data), loadStyles()]);
  createRoot(place).render(createElement(component as FunctionComponent<object>, { ...words, ...(JSON.parse(props) as object) }));
}
