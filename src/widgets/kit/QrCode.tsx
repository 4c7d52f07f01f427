import { useMemo } from 'react';
import { encode } from 'uqr';
import type { KitWords } from '../../schemas/kit-words.ts';
import { qrPath } from './qr-path.ts';

interface Props {
  words: KitWords;
  href: string;
}

/** The standard asks for four light squares around the code. */
const border = 4;

/** An address as a QR code, large enough for a slide, dark on light in every theme, with its text below. */
export function QrCode({ words, href }: Props) {
  const matrix = useMemo(() => {
    try {
      return encode(href, { ecc: 'M', border }).data;
    } catch {
      return null;
    }
  }, [href]);
  return (
    <figure className="qr">
      {matrix === null ? (
        <p role="status" className="small">
          {words.qrFailed}
        </p>
      ) : (
        <svg role="img" aria-label={words.qrLabel} viewBox={`0 0 ${matrix.length} ${matrix.length}`} shapeRendering="crispEdges">
          <path d={qrPath(matrix)} />
        </svg>
      )}
      <figcaption className="label" dir="ltr">
        {href}
      </figcaption>
    </figure>
  );
}
