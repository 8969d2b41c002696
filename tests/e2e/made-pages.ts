/** Pages that tests make up, served to a browser without a server. */
import type { BrowserContext } from '@playwright/test';

const ORIGIN = 'http://made-up.test';

/** Made up, of 5 sentences with 3 names; some 400 code units. */
const PARAGRAPH =
  'The council of Port Merrow voted on Tuesday to close its old bridge for the winter. Mayor Ida Holm, a former ' +
  'engineer who took office in January, said the builders of Nordsund Works would begin in May. “We cannot wait for ' +
  'another storm,” Holm told reporters. The bridge carries nine thousand cars a day. Nordsund Works has asked for a ' +
  'second crane.';

/** Prose that makes a page an article. */
export const prose = (paragraphs = 4): string => `<p>${PARAGRAPH}</p>`.repeat(paragraphs);

export const page = (body: string, title = 'Port Merrow closes its bridge'): string =>
  `<!doctype html><html lang="en"><title>${title}</title><body>${body}</body>`;

/** Serves `html` at a new address of a site that is none; answers the address. */
export const serve = async (context: BrowserContext, html: string, contentType = 'text/html'): Promise<string> => {
  const url = `${ORIGIN}/story/${Math.abs(hash(html))}`;
  await context.route(url, (route) => route.fulfill({ body: html, contentType: `${contentType}; charset=utf-8` }));
  return url;
};

const hash = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return sum;
};
