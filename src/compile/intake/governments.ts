/**
 * Days on which a list has a whole government begin or end, though its ministers came on another day, or went on in the next.
 */
import type { PartialDate } from '../../knowledge/dates.ts';
import type { PersonRow } from './facts.ts';

type Role = PersonRow['roles'][number];

interface Day {
  of: string;
  end: 'from' | 'to';
  day: PartialDate;
  /** The date in its place; "none" where it was many, "at most" where they left one by one before. */
  told: PartialDate | 'none' | 'at most';
  /** Posts of which it holds: ministers and their deputies, where nothing else is said. */
  posts?: RegExp;
  /** Posts whose holder came or went on that very day. */
  except?: RegExp;
}

const DAYS: readonly Day[] = [
  // Five were sworn in at once, the others a week later.
  {
    of: 'AU',
    end: 'from',
    day: '2022-05-23',
    told: '2022-06-01',
    posts: /^(?!(Deputy )?Prime Minister|Treasurer)/,
    except: /^Minister for (Foreign Affairs|Finance|the Public Service|the Status of Women)/,
  },
  // A prime minister was named; the ministers were days later.
  { of: 'FR', end: 'from', day: '2022-05-16', told: '2022-05-20' },
  { of: 'FR', end: 'to', day: '2022-05-16', told: '2022-05-20', except: /^Minister of Labour/ },
  { of: 'KR', end: 'from', day: '2022-05-09', told: '2022-05' },
  { of: 'LK', end: 'from', day: '2022-05-12', told: '2022-05' },
  { of: 'NG', end: 'from', day: '2010-02-09', told: '2010-04-06' },
  // An election was held.
  { of: 'ZM', end: 'from', day: '2016-08-11', told: '2016-09' },
  { of: 'ZM', end: 'to', day: '2021-08-24', told: 'at most' },
  // A vote of confidence was won.
  { of: 'MD', end: 'from', day: '2021-08-05', told: '2021-08-06' },
  // Slips of the month, and of the year.
  { of: 'IS', end: 'from', day: '1995-05-16', told: '1995-04-23' },
  { of: 'NG', end: 'from', day: '2021-08-21', told: '2019-08-21' },
  // The first government of a prime minister who had many.
  { of: 'DJ', end: 'from', day: '2013-03-31', told: 'none', posts: /./ },
  // A government ended with a coup, or with its prime minister; many of its ministers had left before.
  { of: 'CF', end: 'to', day: '2013-03-24', told: 'at most' },
  { of: 'LK', end: 'to', day: '2022-05-12', told: 'at most' },
  // The next government was much the same.
  { of: 'AL', end: 'to', day: '2021-09-17', told: 'none' },
  {
    of: 'AT',
    end: 'to',
    day: '2021-10-11',
    told: 'none',
    posts: /^(?!Federal Chancellor)/,
    except: /Foreign Affairs/,
  },
  { of: 'HU', end: 'to', day: '2022-05-23', told: 'none', posts: /./ },
  { of: 'JP', end: 'to', day: '2021-11-10', told: 'none' },
  {
    of: 'PT',
    end: 'to',
    day: '2022-03-30',
    told: 'none',
    posts:
      /^Minister (of|for) (Health|Labour|State for the Presidency|Infrastructure|Territorial)|^Secretary of State of Tourism/,
  },
  { of: 'RO', end: 'to', day: '2021-10-05', told: 'none', posts: /./ },
  { of: 'SE', end: 'to', day: '2021-07-09', told: 'none', except: /Rural Affairs/ },
];

/** Who held a post until the others came held it from the day of the list. */
const isInterim = ({ to }: Role, { end, told }: Day): boolean =>
  end === 'from' && told !== 'none' && Boolean(to) && to! <= told;

function fits(role: Role, rule: Day): boolean {
  if (role.of !== rule.of || role[rule.end] !== rule.day || !role.src.startsWith('eps') || isInterim(role, rule))
    return false;
  const isPost = rule.posts
    ? role.kind !== 'legislator' && rule.posts.test(role.office)
    : role.kind === 'minister' || role.kind === 'deputy-minister';
  return isPost && !rule.except?.test(role.office);
}

/** The role with the date as it was. Without an end, the day that the list has for one is the last of which we know. */
function mended(role: Role, { end, day, told }: Day): Role {
  if (told === 'at most') return { ...role, to: null, toMax: day };
  if (told !== 'none') return { ...role, [end]: told };
  return end === 'from' ? { ...role, from: null } : { ...role, to: null, asOf: day };
}

/** The row without the days of governments that are not those of their ministers. */
export function withOwnDays(row: PersonRow): PersonRow {
  const rules = (role: Role) => DAYS.filter((rule) => fits(role, rule));
  if (!row.roles.some((role) => rules(role).length > 0)) return row;
  return { ...row, roles: row.roles.map((role) => rules(role).reduce(mended, role)) };
}
