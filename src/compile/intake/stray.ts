/** What the sources call a thing by mistake. */

/** Names of a fund of the like ticker symbol, of partners in a list, of what stands beside it or is a part of it; by its own name. */
const STRAY: Readonly<Record<string, readonly string[]>> = {
  'Cape Canaveral': ['Kennedy Space Center'],
  'Communist Party of India (Marxist)': ['CPI'],
  'Formula One Group': ['Formula One', 'Formula 1'],
  'Gaza genocide': ['Gaza genocide case', 'South Africa v. Israel'],
  'Hossein Salami': ['moslman ali'],
  Hyundai: ['VIVe'],
  Meta: ['WisdomTree Industrial Metals Enhanced'],
  'Move Forward Party': ['August 2024'],
  'New Flemish Alliance': ['Christian-Democrat and Flemish', 'Christen-Democratisch & Vlaams', 'CD&V'],
  'New Popular Front': ['EELV', 'PCF'],
  Reuters: ['Thomson Reuters'],
  'Robert Burns Woodward': ['Bob Woodward'],
  Westminster: ['Palace of Westminster', 'Houses of Parliament'],
};

/** Whether a source gives a thing a name that is another thing's. */
export const isStray = (name: string, text: string): boolean => STRAY[name]?.includes(text) ?? false;
