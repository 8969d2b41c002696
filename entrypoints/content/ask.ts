/** Asks the host about the text of this document, and sends of it what is new. */
import { type Answer, askHost, MessageError } from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import { blockTexts, changeOf } from '../../lib/page/text-change.ts';

/** A function that asks; it rejects with MessageError. */
export const asker = (): ((find: PageFind) => Promise<Answer>) => {
  // Tells this document from others of its frame, to the host alone.
  const document = String(Math.random());
  let sent: readonly string[] = [];

  return async ({ article: { text: _, ...article }, map }) => {
    const texts = blockTexts(map);
    const ask = (before: readonly string[]) =>
      askHost('follow', { article, document, change: changeOf(before, texts) });
    const answer = (await ask(sent)) ?? (await ask([]));
    if (!answer) throw new MessageError('the whole text was not enough');
    sent = texts;
    return answer;
  };
};
