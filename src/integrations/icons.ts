import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

const paper = '#fbf7ef';
const ink = '#211c17';
const accent = '#9c3d16';
const squares = '<path d="M7 7h18v18H7z"/><path d="M16 3.272 28.728 16 16 28.728 3.272 16z"/>';

/** The mark on paper; `scale` leaves room around it where a host cuts icons to its own shape. */
function mark(size: number, scale: number): Buffer {
  const shift = 16 * (1 - scale);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" fill="${paper}"/><g transform="translate(${shift} ${shift}) scale(${scale})" fill="none" stroke="${accent}" stroke-width="1.8" stroke-linejoin="round">${squares}</g></svg>`,
  );
}

/** The picture that links to the handbook show: the mark between the name in its three spellings. */
const card = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="${paper}"/><g transform="translate(440 90) scale(10)" fill="none" stroke="${accent}" stroke-width="1.2" stroke-linejoin="round">${squares}</g><g font-family="serif" font-weight="600" font-size="76" fill="${ink}" text-anchor="middle"><text x="240" y="540">Mushtari</text><text x="600" y="540">Müşteri</text><text x="950" y="540" font-family="Vazirmatn, sans-serif">مشتری</text></g></svg>`,
);

/** Draws the icons and the sharing card from the mark, once the pages are built. */
export function icons(): AstroIntegration {
  return {
    name: 'mushtari:icons',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const write = async (name: string, svg: Buffer) => writeFile(fileURLToPath(new URL(name, dir)), await sharp(svg).png().toBuffer());
        await Promise.all([
          ...[180, 192, 512].map((size) => write(`icon-${size}.png`, mark(size, 1))),
          write('icon-maskable-512.png', mark(512, 0.72)),
          write('card.png', card),
        ]);
      },
    },
  };
}
