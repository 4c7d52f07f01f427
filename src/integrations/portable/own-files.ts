/** What the folder brings along for its pages: the runtime, the page of the storage they share, the style sheet. */
export const ownFiles = {
  runtime: '_astro/folder.js',
  shelf: '_astro/folder-shelf.html',
  shelfScript: '_astro/folder-shelf.js',
  style: '_astro/folder.css',
} as const;

/** Where this sheet is missing, so is all else that belongs to the page: it was opened inside the zip. */
export const folderStyle = '.unzip-first { display: none }\n';

/** The page that only keeps: see runtime/storage.ts. */
export const shelfPage =
  '<!doctype html><html lang="en"><meta charset="utf-8">' +
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src file:"><title>Mushtari</title>` +
  '<script src="folder-shelf.js"></script></html>\n';
