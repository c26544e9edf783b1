/**
 * Offices that a list calls by one name for all their holders, though ministries are renamed and realms become others: who
 * held it at another time held it by the name of that time.
 */
import type { PartialDate } from '../../knowledge/dates.ts';
import type { PersonRow } from './facts.ts';

type Role = PersonRow['roles'][number];

/** The name of a time: of terms that began on `since` or later, and were over by `until`. */
interface Name {
  since?: PartialDate;
  until?: PartialDate;
  told: string;
  /** It was of another state than the office of today. */
  isOther?: boolean;
}

/** By the label of the list; the first name that fits is told. */
const NAMES: Readonly<Record<string, readonly Name[]>> = {
  'Cabinet Secretary for Education': [{ until: '2013-04-25', told: 'Minister of Education of Kenya' }],
  'Cabinet Secretary for Transport': [{ until: '2013-05-15', told: 'Minister of Transport of Kenya' }],
  'Deputy Premier of Sarawak': [{ until: '2022-01-04', told: 'Deputy Chief Minister of Sarawak' }],
  'Governor of Khyber Pakhtunkhwa': [{ until: '2010-04-15', told: 'Governor of the North-West Frontier Province' }],
  'Irish Minister for Justice and Equality': [{ until: '2011-03-09', told: 'Minister for Justice of Ireland' }],
  'Italian Minister of Economic Development': [
    { until: '2001-06-11', told: 'Italian Minister of Industry' },
    { until: '2006-05-17', told: 'Italian Minister of Productive Activities' },
  ],
  'King of Thailand': [
    { until: '1368', told: 'King of Sukhothai', isOther: true },
    { until: '1758', told: 'King of Ayutthaya', isOther: true },
    { until: '1938', told: 'King of Siam', isOther: true },
  ],
  'Minister for Agriculture, Food and the Marine of Ireland': [
    { until: '2011-03-09', told: 'Minister for Agriculture of Ireland' },
  ],
  'Minister for Communications, Climate Action and Environment of Ireland': [
    { until: '2002-06-06', told: 'Minister for the Marine and Natural Resources of Ireland' },
    { until: '2007-06-14', told: 'Minister for Communications, Marine and Natural Resources of Ireland' },
    { until: '2016-05-06', told: 'Minister for Communications, Energy and Natural Resources of Ireland' },
  ],
  'Minister for Education and Skills of Ireland': [
    { until: '2010-03-23', told: 'Minister for Education and Science of Ireland' },
  ],
  'Minister for Foreign Affairs and Trade of Ireland': [
    { until: '2011-03-09', told: 'Minister for Foreign Affairs of Ireland' },
  ],
  'Minister for Housing, Planning and Local Government of Ireland': [
    { until: '2002-06-06', told: 'Minister for the Environment and Local Government of Ireland' },
    { until: '2011-03-09', told: 'Minister for the Environment, Heritage and Local Government of Ireland' },
    { until: '2016-05-06', told: 'Minister for the Environment, Community and Local Government of Ireland' },
  ],
  'Minister for Jobs, Enterprise and Innovation of Ireland': [
    { until: '2010-03-23', told: 'Minister for Enterprise, Trade and Employment of Ireland' },
    { until: '2011-03-09', told: 'Minister for Enterprise, Trade and Innovation of Ireland' },
  ],
  'Minister for Social Protection of Ireland': [
    { until: '2002-06-06', told: 'Minister for Social, Community and Family Affairs of Ireland' },
    { until: '2010-03-23', told: 'Minister for Social and Family Affairs of Ireland' },
  ],
  'Minister for Tourism, Culture, Arts, Gaeltacht, Sport and Media of Ireland': [
    { since: '1997-07-12', until: '2002-06-06', told: 'Minister for Tourism, Sport and Recreation of Ireland' },
    { until: '2002-06-06', told: 'Minister for Arts, Heritage, Gaeltacht and the Islands of Ireland' },
    { until: '2010-03-23', told: 'Minister for Arts, Sport and Tourism of Ireland' },
    { until: '2011-03-09', told: 'Minister for Tourism, Culture and Sport of Ireland' },
    { until: '2017-11-30', told: 'Minister for Arts, Heritage and the Gaeltacht of Ireland' },
    { until: '2020-06-27', told: 'Minister for Culture, Heritage and the Gaeltacht of Ireland' },
  ],
  'Minister for Transport, Tourism and Sport of Ireland': [
    { until: '2002-06-06', told: 'Minister for Public Enterprise of Ireland' },
    { until: '2011-03-09', told: 'Minister for Transport of Ireland' },
  ],
  'Minister of Agriculture, Forestry and Fisheries of South Africa': [
    { until: '2009-05-09', told: 'Minister of Agriculture and Land Affairs of South Africa' },
  ],
  'Minister of Crown-Indigenous Relations of Canada': [
    { until: '2011-05-18', told: 'Minister of Indian Affairs and Northern Development of Canada' },
    { until: '2015-11-04', told: 'Minister of Aboriginal Affairs and Northern Development of Canada' },
  ],
  'Minister of Culture and Information Policy of Ukraine': [
    { until: '2019-08-29', told: 'Minister of Culture of Ukraine' },
    { until: '2020-03-04', told: 'Minister of Culture, Youth and Sports of Ukraine' },
  ],
  'Minister of Culture of Taiwan': [
    { until: '2012-05-20', told: 'Minister of the Council for Cultural Affairs of Taiwan' },
  ],
  'Minister of Economic Affairs and Climate Policy of the Netherlands': [
    { until: '2017-10-26', told: 'Minister of Economic Affairs of the Netherlands' },
  ],
  'Minister of Economic Affairs and Communications of Estonia': [
    { until: '2001-10-05', told: 'Minister of Economy of Estonia' },
    { since: '2001-10-15', until: '2002-01-28', told: 'Minister of Economy of Estonia' },
    { until: '2002-01-28', told: 'Minister of Transport and Communications of Estonia' },
  ],
  'Minister of Economy and Innovation of Lithuania': [
    { until: '2019-01-01', told: 'Minister of Economy of Lithuania' },
  ],
  'Minister of Economy of Greece': [{ since: '2009-10-07', told: 'Minister of Finance of Greece' }],
  'Minister of Environment, Forestry and Fisheries of South Africa': [
    { until: '2014-05-26', told: 'Minister of Water and Environmental Affairs of South Africa' },
    { until: '2019-05-29', told: 'Minister of Environmental Affairs of South Africa' },
  ],
  'Minister of Finance and Social Welfare of Montenegro': [
    { until: '2020-12-04', told: 'Minister of Finance of Montenegro' },
    { since: '2022-04-28', told: 'Minister of Finance of Montenegro' },
  ],
  'Minister of Health and Welfare of Taiwan': [
    { until: '2013-07-23', told: 'Minister of the Department of Health of Taiwan' },
  ],
  'Minister of Innovation, Science and Industry of Canada': [
    { until: '2015-11-04', told: 'Minister of Industry of Canada' },
  ],
  'Minister of Labour of Taiwan': [{ until: '2014-02-17', told: 'Minister of the Council of Labor Affairs of Taiwan' }],
  'Minister of Science and Technology of Taiwan': [
    { until: '2014-03-03', told: 'Minister of the National Science Council of Taiwan' },
  ],
  'Minister of Treasury and Finance of Turkey': [{ until: '2018-07-10', told: 'Minister of Finance of Turkey' }],
  'Minister of Water and Energy Islamic Emirate of Afganistan of Afghanistan': [
    { until: '2021-08-15', told: 'Minister of Energy and Water of Afghanistan' },
  ],
  'Minister of Welfare of Iceland': [
    { until: '2011-01-01', told: 'Minister of Social Affairs and Social Security of Iceland' },
  ],
  'Minister of the Environment and Climate Change of Finland': [
    { until: '2019-06-06', told: 'Minister of the Environment of Finland' },
  ],
  'Minister of the Environment, Urbanisation, and Climate Change of Turkey': [
    { until: '2021-10-29', told: 'Minister of Environment and Urbanisation of Turkey' },
  ],
  'Monarch of Morocco': [{ until: '1956', told: 'Sultan of Morocco' }],
  'Premier of Sarawak': [{ until: '2022-02-15', told: 'Chief Minister of Sarawak' }],
  // Its members presided a month each.
  'Prime Minister of Iraq': [
    { since: '2003-07-13', until: '2004-06-01', told: 'President of the Governing Council of Iraq' },
  ],
  'President of the Chamber of Deputies of Tunisia': [
    { since: '2014-12-02', told: 'Speaker of the Assembly of the Representatives of the People of Tunisia' },
  ],
  'Secretary for Energy and Petroleum of Kenya': [{ until: '2013-05-15', told: 'Minister of Energy of Kenya' }],
  'Secretary for Information and Communications of Kenya': [
    { until: '2013-05-15', told: 'Minister of Information and Communications of Kenya' },
  ],
  'Secretary for Water and Irrigation of Kenya': [
    { until: '2013-05-15', told: 'Minister of Water and Irrigation of Kenya' },
  ],
  'State Secretary for Infrastructure and Water Management of the Netherlands': [
    { until: '2017-10-26', told: 'State Secretary for Infrastructure and the Environment of the Netherlands' },
  ],
};

/** When a term was over; of rulers a list knows the first year alone. */
const over = ({ from, to, toMax, src }: Role) => to ?? toMax ?? (src === 'wikitrivia' ? from : undefined) ?? '9999';

/** A role by the name of its time, if the list has another. */
function renamed(role: Role): Role | undefined {
  const fits = ({ since = '', until = '9999' }: Name) => (role.from ?? '') >= since && over(role) <= until;
  const name = NAMES[role.office]?.find(fits);
  return name && { ...role, office: name.told, ...(name.isOther ? { of: null } : {}) };
}

/** The row with its offices by the names of their time. */
export const withNamesOfTheirTime = (row: PersonRow): PersonRow => ({
  ...row,
  roles: row.roles.map((role) => renamed(role) ?? role),
});

/** The row with those offices alone that have another name by now: they are told of the office of today as well. */
export const withLaterNames = (row: PersonRow): PersonRow => ({ ...row, roles: row.roles.filter(renamed) });
