/** One multiple-choice question of a GIFT file, its texts as HTML. */
export interface GiftQuestion {
  category: string;
  idNumber: string;
  tags: string[];
  title: string;
  text: string;
  answers: { weight: number; text: string; feedback: string }[];
  general: string;
}

/** Marks that are escaped become private characters while a block is taken apart, as Moodle's own reader does it. */
const hidden = '\\~=#{}:';
const hide = (text: string) => text.replace(/\\([\\~=#{}:])/g, (_, mark: string) => String.fromCodePoint(0xe000 + hidden.indexOf(mark)));
const show = (text: string) => text.replace(/[\ue000-\ue006]/g, (mark) => hidden[(mark.codePointAt(0) ?? 0) - 0xe000] ?? mark);

function readAnswer(answer: string): GiftQuestion['answers'][number] {
  const [, mark = '', weight, rest = ''] = /^([=~])(?:%(\d+)%)?(.*)$/s.exec(answer) ?? [];
  const place = rest.indexOf('#');
  if (place < 0) throw new Error(`No feedback in ${answer}`);
  return {
    weight: mark === '=' ? 100 : Number(weight ?? 0),
    text: show(rest.slice(0, place).trim()),
    feedback: show(rest.slice(place + 1).trim()),
  };
}

/** Reads GIFT by its grammar: blocks parted by an empty line, comments, a category, `::title::[html]text{answers####general}`. */
export function readGift(file: string): GiftQuestion[] {
  let category = '';
  return file.split(/\n[ \t]*\n/).flatMap((block) => {
    const lines = block.split('\n');
    const comment = lines.filter((line) => line.startsWith('//')).join('\n');
    const content = hide(
      lines
        .filter((line) => !line.startsWith('//'))
        .join('\n')
        .trim(),
    );
    if (content.startsWith('$CATEGORY:')) {
      category = content.slice('$CATEGORY:'.length).trim();
      return [];
    }
    const [, title = '', text = '', answers = ''] = /^::([^:]*)::\[html\]([^{}]*)\{([^{}]*)\}$/.exec(content) ?? [];
    const place = answers.lastIndexOf('####');
    return {
      category,
      idNumber: /\[id:([^\]]*)\]/.exec(comment)?.[1] ?? '',
      tags: [...comment.matchAll(/\[tag:([^\]]*)\]/g)].map(([, tag = '']) => tag),
      title: show(title),
      text: show(text),
      answers: answers
        .slice(0, place)
        .split(/(?=[=~])/)
        .filter((answer) => answer.trim() !== '')
        .map(readAnswer),
      general: show(answers.slice(place + 4)),
    };
  });
}
