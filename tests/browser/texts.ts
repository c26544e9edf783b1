/** An article of ours, about a day that is on record. */
import type { Article } from './html.ts';

/** Its marks, in reading order. */
export const NAMES = ['Antony Blinken', 'Jake Sullivan', 'Yang Jiechi', 'Wang Yi', 'Anchorage', 'Blinken', 'China'];

/** Names in links, across elements and line breaks of the source, beside what is no text of the article. */
export const DISPATCH: Article = {
  title: 'Two delegations and one table',
  date: '2021-03-18',
  paragraphs: [
    'First came <a href="#who">Antony Blinken</a>, then Jake\n  Sullivan,   with folders under their arms.',
    'Across from them sat Yang <em>Jie</em>chi and <b>Wang</b> <i>Yi</i>, who had flown in overnight.',
    'The hotel in Anchorage had closed two floors for the guests; nobody else could take the lift.',
    'In the evening Blinken spoke to reporters for four minutes. China had been heard, he said.',
  ],
};
