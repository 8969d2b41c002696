/**
 * Lines apart by "\n", as JSON Lines has them. Not by Node's readline: that also ends a line at U+2028 and U+2029, which
 * JSON allows inside a string, and news has them. Holds one line and one chunk; a "\r" at the end stays.
 */
export const splitLines = async function* (chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', from)) {
      parts.push(chunk.slice(from, at));
      yield parts.join('');
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.slice(from));
  }
  if (parts.length > 0) yield parts.join('');
};
