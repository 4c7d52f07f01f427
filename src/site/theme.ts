/** Where the reader's choice of light or dark is kept. */
export const themeKey = 'mushtari:theme';

/** Where the language last read is kept. */
export const languageKey = 'mushtari:language';

/**
 * Runs in the head before anything is painted: marks that scripts run, and applies the reader's choice of theme.
 * Kept as text because the Content-Security-Policy admits it by its hash.
 */
export const headScript = `var d=document.documentElement;d.className='js';try{d.dataset.theme=localStorage['${themeKey}']||''}catch{}`;
