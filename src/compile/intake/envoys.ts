/** Heads of mission between members of the Commonwealth are High Commissioners; the lists call all of them ambassadors. */

/** Members without a break, so that the title held at any time of the lists, which begin about 1990. */
const MEMBERS = new Set(
  `Antigua and Barbuda|Australia|Bahamas|Bangladesh|Barbados|Belize|Botswana|Brunei|Canada|Cyprus|Dominica|Ghana|Grenada|Guyana|India|
Jamaica|Kenya|Kiribati|Lesotho|Malawi|Malaysia|Malta|Mauritius|Namibia|Nauru|New Zealand|Nigeria|Papua New Guinea|Saint Kitts and Nevis|
Saint Lucia|Saint Vincent and the Grenadines|Samoa|Seychelles|Sierra Leone|Singapore|Solomon Islands|Sri Lanka|Swaziland|Eswatini|Tanzania|
Tonga|Trinidad and Tobago|Tuvalu|Uganda|United Kingdom|Vanuatu|Zambia`
    .replace(/\n/g, '')
    .split('|'),
);

/** Members for a part of the time: what their envoys were called hangs on the year. */
const AT_TIMES = new Set('Cameroon|Fiji|Gambia|Maldives|Mozambique|Pakistan|Rwanda|South Africa|Zimbabwe'.split('|'));

const AMBASSADOR = /^Ambassador of (?:the )?(.+) to (?:the )?(.+)$/;

/** The label with the title that the two states use: "High Commissioner of the United Kingdom to Kenya". */
export function envoyLabel(label: string): string {
  const [, sender, receiver] = AMBASSADOR.exec(label) ?? [];
  if (sender === undefined || receiver === undefined) return label;
  if (MEMBERS.has(sender) && MEMBERS.has(receiver)) return label.replace('Ambassador', 'High Commissioner');
  const both = [sender, receiver].every((state) => MEMBERS.has(state) || AT_TIMES.has(state));
  return both ? label.replace('Ambassador', 'Head of the mission') : label;
}
