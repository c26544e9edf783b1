/** Articles as pages, for tests that care what stands in them. */
export interface Article {
  title?: string;
  /** Day of publication. */
  date?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** HTML of each paragraph. */
  paragraphs: readonly string[];
  /** More for the head. */
  head?: string;
}

/** An article as a page. */
export function articleHtml({ title = 'A dispatch', date, lang = 'en', dir = 'ltr', paragraphs, head = '' }: Article) {
  const published = date ? `<meta property="article:published_time" content="${date}T12:00:00Z">` : '';
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><meta property="og:type" content="article"><link rel="icon" href="data:,">
${published}${head}</head>
<body><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></body></html>`;
}
