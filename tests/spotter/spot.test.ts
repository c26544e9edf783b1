import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/knowledge/dates.ts';
import { spot } from '../../src/spotter/spot.ts';
import { mark, marked, table } from './file.ts';

/** Each text is its own expectation: what is in brackets is marked, nothing else is. */
function expectMarks(expected: string, more = {}): void {
  expect(mark(expected.replace(/\[(.*?)\|[^\]]*\]/g, '$1'), more)).toBe(expected);
}

describe('borders', () => {
  it.each([
    ['a surname after a given name that is not its own', 'Yesterday Oliver Merkel sold bread.'],
    ['a city as a surname', 'Oliver Berlin teaches at the school.'],
    ['a country as a given name', 'Yesterday Georgia Whitcombe won.'],
    ['a body named for a city', 'He studied at the Berlin Academy of Arts.'],
    ['a body named for a city, far ahead', 'He sued the Berlin Lantern Advisory Council.'],
    ['a body by "of"', 'He left the Bank of Berlin.'],
    ['another one of that name', 'Angela Merkel Jr. sells cloth.'],
    ['a double name', 'Today Merkel-Lund sold bees.'],
    ['a number joined to it', 'The Berlin-2 satellite was lost.'],
    ['a title in quotation marks', 'Her song “Paris in the Rain Again” was heard.'],
    ['a thing that borrows the name', 'Their Paris dressing was sour.'],
    ['an address', 'See www.lamps.example/Berlin for lamps.'],
    ['a handle', 'Follow @Berlin for lamps.'],
    ['a title that tells of somebody else', 'Then General Berlin crossed the river.'],
    ['one of several', 'It was a Target on the door.'],
  ])('bar %s', (_, text) => expectMarks(text));

  it.each([
    ['a title', 'Then Chancellor [Merkel|Q20] spoke.'],
    ['a month', 'They met in [Paris|Q8] in May.'],
    ['the owner', "[Germany|Q1]'s ministers spoke."],
    ['a word of government', 'The [Germany|Q1] government said so.'],
    ['a hyphen to another country', 'The [US|Q3]-[Germany|Q1] talks failed.'],
  ])('let %s pass', (_, text) => expectMarks(text));

  it('keep the article out and the full stop of an abbreviation in', () => {
    expectMarks('The [European Union|Q33] spoke.');
  });

  it('leave the credits of agencies alone', () => {
    expectMarks('[Berlin|Q10] (AP) — [Angela Merkel|Q20] spoke.');
    expectMarks('[Angela Merkel|Q20] spoke. abc/def (AP, dpa)');
  });
});

describe('headlines', () => {
  it('mark countries before verbs, but no given names before surnames', () => {
    expectMarks('[GERMANY|Q1] WINS CASE OVER FISHING RIGHTS');
    expectMarks('GEORGIA MCALLISTER NAMED HEAD OF SCHOOL');
    expectMarks('Georgia Whitcombe Names Pie Contest Winner');
  });
});

describe('people', () => {
  it('are followed by their surname, particles and initials', () => {
    expectMarks('[Angela Merkel|Q20] spoke. Then [Merkel|Q20] left.');
    expectMarks('[Marine Le Pen|Q23] spoke. Then [Le Pen|Q23] left.');
    expectMarks('[Angela Merkel|Q20] spoke. The book by [A. Merkel|Q20] is out.');
  });
  it('of one surname are told apart by the paragraph, else nobody is marked', () => {
    expectMarks('[Bill Clinton|Q22] and [Hillary Clinton|Q21] came. Then Clinton left.');
    expectMarks('[Bill Clinton|Q22] came.\n[Hillary Clinton|Q21] came too. Then [Clinton|Q21] left.');
  });
  it('who are strangers take the surname from the famous', () => {
    expectMarks('Oliver Merkel sells bread. Then Merkel left.');
    expectMarks('[Angela Merkel|Q20] spoke. Edwina Merkel sells bread. Then Merkel left.');
  });
  it('are no months', () => {
    expectMarks('[Theresa May|Q24] resigned in May. Then [May|Q24] left.');
  });
});

describe('initials', () => {
  it('are those that the page introduces', () => {
    expectMarks('The [Chinese Communist Party|Q30] ([CCP|Q30]) met. The [CCP|Q30] voted.');
    expectMarks('The CCP voted.');
  });
  it('are not those of something else that the page spells out', () => {
    expectMarks('Doctors built an artificial pancreas (AP). The AP works.');
  });
});

describe('places', () => {
  it('lie in the place behind them', () => {
    expectMarks('The mill in [Paris|Q9], [Texas|Q7], was sold.');
    expectMarks('The mill in [Paris|Q8], [France|Q5], was sold.');
  });
  it('are of the sort of the others in a list, and of what is said of them', () => {
    expectMarks('Rain fell in [Texas|Q7] and [Georgia|Q6].');
    expectMarks('Rain fell in the state of [Georgia|Q6].');
    expectMarks('Rain fell in [Georgia|Q2].');
  });
  it('are teams between the sides of a match', () => {
    expectMarks('Germany beat France.');
    expectMarks('The [Germany|Q1] talks began.');
  });
});

describe('demonyms', () => {
  it('are no given names and no languages', () => {
    expectMarks('Rachel and Finn danced.');
    expectMarks('A [Finn|Q4] danced.');
    expectMarks('She speaks German.');
    expectMarks('The [German|Q1] minister spoke.');
  });
});

describe('longer names', () => {
  it('that are not taken give way to what they begin with', () => {
    expectMarks('The [EU|Q33] constitution failed.');
  });
});

describe('time', () => {
  it('bars what had not begun', () => {
    const text = 'They spoke of the Paris Agreement.';
    expect(mark(text, { day: toDay('1998-01-01')! })).toBe(text);
    expect(mark(text, { day: toDay('2018-01-01')! })).toBe('They spoke of the [Paris Agreement|Q40].');
  });
  it('bars a title from one who does not hold it on the day', () => {
    const text = 'Then Chancellor Merkel spoke.';
    expect(mark(text, { day: toDay('2018-01-01')! })).toBe('Then Chancellor [Merkel|Q20] spoke.');
    expect(mark(text, { day: toDay('1990-01-01')! })).toBe(text);
    expect(mark('Then former Chancellor Merkel spoke.', { day: toDay('2025-01-01')! })).toBe(
      'Then former Chancellor [Merkel|Q20] spoke.',
    );
  });
});

describe('text that comes later', () => {
  it('is read with what the page has established', () => {
    const first = { flows: ['Marine Le Pen spoke. Oliver Berlin listened.'] };
    const { established } = spot(first, table);
    const later = { flows: ['Then Le Pen left.'] };
    expect(marked(later, spot(later, table))).toBe('Then Le Pen left.');
    expect(marked(later, spot({ ...later, established }, table))).toBe('Then [Le Pen|Q23] left.');
  });

  it('knows a body by its last word, with the article alone', () => {
    const { established } = spot({ flows: ['The European Union met. Then the Union voted.'] }, table);
    const later = { flows: ['Later the Union left. A Union card was shown.'] };
    expect(marked(later, spot({ ...later, established }, table))).toBe(
      'Later the [Union|Q33] left. A Union card was shown.',
    );
  });
});
