/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other (optimal string
 * alignment), or `limit + 1` where it takes more than `limit`. `countEdits('itiraz', 'itriaz', 2) === 1`.
 */
export function countEdits(one: string, other: string, limit: number): number {
  const width = other.length;
  if (Math.abs(one.length - width) > limit) return limit + 1;
  let earlier: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let edits = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped) edits = Math.min(edits, (earlier[column - 2] ?? 0) + 1);
      current.push(edits);
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    earlier = above;
    above = current;
  }
  return Math.min(above[width] ?? 0, limit + 1);
}

/** How many wrong letters a word of this length may have: none in three letters, one in four, two from eight. */
export const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
