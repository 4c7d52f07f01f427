const { languageKey = '' } = document.querySelector<HTMLElement>('[data-language-key]')?.dataset ?? {};
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-edition]')];
const linkOf = (language: string | null | undefined) => links.find((link) => link.dataset['edition'] === language);

function remembered(): string | null {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
}

const chosen = linkOf(remembered());
if (chosen !== undefined && !new URLSearchParams(location.search).has('choose')) {
  location.replace(chosen.href);
} else {
  const likely = navigator.languages.map((tag) => linkOf(tag.slice(0, 2))).find((link) => link !== undefined);
  likely?.setAttribute('data-likely', '');
}
for (const link of links) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem(languageKey, link.dataset['edition'] ?? '');
    } catch {
      // Where storage is refused, the reader chooses again next time.
    }
  });
}
