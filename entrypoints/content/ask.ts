/** Asks the host about the text of this document, and sends of it what is new. */
import { askHost, type HostCalls, MessageError } from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import { blockTexts, changeOf } from '../../lib/page/text-change.ts';

type Followed = NonNullable<HostCalls['follow']['answered']>;

/** Tells this document from others of its frame, to the host alone, which holds one text of each. */
const document = String(Math.random());

/** A function that asks about one reading; it rejects with MessageError. */
export const asker = (): ((find: PageFind) => Promise<Followed>) => {
  let sent: readonly string[] = [];
  let credited = '';

  return async ({ article: { text: _, ...article }, credits, map }) => {
    const texts = blockTexts(map);
    const said = JSON.stringify(credits);
    const ask = (before: readonly string[]) => {
      const isKnown = before.length > 0 && said === credited;
      return askHost('follow', {
        article,
        credits: isKnown ? null : credits,
        document,
        change: changeOf(before, texts),
      });
    };
    const answer = (await ask(sent)) ?? (await ask([]));
    if (!answer) throw new MessageError('the whole text was not enough');
    sent = texts;
    credited = said;
    return answer;
  };
};
