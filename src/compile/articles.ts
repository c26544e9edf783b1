/** How names of states stand in English phrases. */

/** States that English gives an article; "The Gambia" has its own. */
const WITH_ARTICLE =
  /^(United|Democratic|Central African|Dominican Republic|Czech Republic|Republic of)|(Islands|Netherlands|Philippines|Maldives|Comoros|Seychelles)$/;

/** "the United States", "Chad". */
export const withArticle = (state: string): string => (WITH_ARTICLE.test(state) ? `the ${state}` : state);

/** "Chad's", "United States'". */
export const possessive = (state: string): string => `${state}${state.endsWith('s') ? "'" : "'s"}`;
