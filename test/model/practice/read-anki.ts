/** Reads a file as Anki's manual says: lines of header, then records of quoted cells. */
export function readAnki(file: string): { header: Record<string, string>; notes: string[][] } {
  const lines = file.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const header = Object.fromEntries(lines.slice(0, first).map((line) => line.slice(1).split(':') as [string, string]));
  const notes: string[][] = [];
  let [cell, isQuoted, note] = ['', false, [] as string[]];
  const body = lines.slice(first).join('\n');
  for (let place = 0; place < body.length; place += 1) {
    const character = body[place] ?? '';
    if (isQuoted && character === '"' && body[place + 1] === '"') {
      cell += '"';
      place += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\t' || character === '\n')) {
      note.push(cell);
      cell = '';
      if (character === '\n') {
        notes.push(note);
        note = [];
      }
    } else cell += character;
  }
  return { header, notes };
}
