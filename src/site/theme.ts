/** Where the reader's choice of light or dark is kept. */
export const themeKey = 'mushtari:theme';

/** Where the language last read is kept. */
export const languageKey = 'mushtari:language';

/**
 * Runs in the head before anything is painted: marks that scripts run, applies the reader's choice of theme, and keeps the keys that
 * are pressed before the page's own script can hear them (components/shell/first-sign.ts).
 * Kept as text because the Content-Security-Policy admits it by its hash.
 */
export const headScript = `var d=document.documentElement,pressed=[];d.className='js';onkeydown=e=>{pressed.push(e)};try{d.dataset.theme=localStorage['${themeKey}']||''}catch{}`;
