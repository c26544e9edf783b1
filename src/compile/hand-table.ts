/** Tables that editors keep by hand: a line a row, its cells with tabs between them. */
import type { Problem } from './read.ts';

interface Row {
  cells: string[];
  /** Says what is wrong with a field of this row. */
  refuse: (field: string, reason: string) => void;
}

/** The rows of a table's text, without its empty lines; what is refused of them goes to `problems` with its place. */
export function rowsOf(file: string, content: string, problems: Problem[]): Row[] {
  return content.split('\n').flatMap((row, index) => {
    const refuse = (field: string, reason: string) => void problems.push({ file, line: index + 1, field, reason });
    return row === '' ? [] : [{ cells: row.split('\t'), refuse }];
  });
}
