import { expect, test } from 'vitest';
import { readDocument, spanOf } from '../../lib/engine/document.ts';

/** [reason, sentences apart by " | " (the text is the same without the bars)] */
const CASES: readonly (readonly [string, string])[] = [
  ['stops', 'He left. | She stayed! | Did they? | Yes.'],
  ['a title does not end', 'He met Gen. Smith. | Then Dr. Lee came.'],
  ['initials do not end', 'J. Edgar Hoover spoke. | John F. Kennedy listened.'],
  ['an acronym inside', 'The U.S. Treasury said so.'],
  ['an acronym at the end', 'He lives in the U.S. | The bank is there.'],
  ['a legal form inside', 'Acme Inc. Chairman Roe spoke.'],
  ['a legal form at the end', 'He left Acme Inc. | He then slept.'],
  ['numbers', 'It cost 3.5 million. | No. 3 won.'],
  ['the word no', 'He said no. | Three left.'],
  ['months', 'On Jan. 5 it rained. | It rained in Sept. again.'],
  ['hours', 'It began at 5 p.m. EST. | It ended at 6 p.m. | The crowd left.'],
  ['quotation that ends a sentence', '“It ended.” | The next began.'],
  ['straight quotation that ends a sentence', '"It ended." | The next began.'],
  ['question inside the sentence of its speaker', '"Why?" Smith asked. | "Because."'],
  ['question with a pronoun', '"Why?" he asked.'],
  ['brackets', 'He left (quickly.) | Then it rained.'],
  ['square brackets inside a name', 'The [Communist] Party met. | It voted.'],
  ['dots that go on', 'He waited... and left.'],
  ['dots that end', 'He waited... | Nobody came.'],
  ['dateline', 'GENEVA (AFP) — It was late. | They talked.'],
  ['blank line', 'A heading\n\n | A sentence.'],
  ['short lines', 'A heading\n | Another line\n | A sentence.'],
  ['wrapped prose', 'This line is wrapped because it is rather long, and President\nXi goes on here. | Done.'],
  ['missing space', 'It ended. | Next one.'],
  ['degree', 'Jane Roe, Ph.D., spoke. | She left.'],
];

test.each(CASES)('%s', (_, barred) => {
  const text = barred.replaceAll(' | ', ' ');
  const document = readDocument(text);
  const found = document.sentences.map((range) =>
    text.slice(spanOf(document, range).start, spanOf(document, range).end),
  );
  expect(found).toEqual(barred.split(' | ').map((sentence) => sentence.trim()));
});
