/** The map between an article's text and the live DOM: offsets there, ranges and nodes here. */
import type { Span } from '../engine/index.ts';

/** `length` code units of the text from `at` on are those of `node` from `from` on, one for one. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly node: Text;
  readonly from: number;
}

/** One run of readable text; `at` is its offset in the whole text. */
export interface Block extends Span {
  readonly heading: boolean;
}

export interface TextMap {
  /** The blocks' texts, joined by a blank line. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The live range of a span, or null when its text is no longer on the page. */
  readonly rangeOf: (span: Span) => Range | null;
  /** Whether all of the text is still on the page, where it was. */
  readonly isWhole: () => boolean;
  /** The offset in the text of a position in the DOM, or null when it is not of this text. */
  readonly offsetOf: (node: Node, offset: number) => number | null;
  /** The map of some blocks alone, from the `first` to the `last`, both included. */
  readonly part: (first: number, last: number) => TextMap;
}

/** The index of the last item for which `before` holds, in a list where it holds up to some index; -1 for none. */
export const lastWhere = <T>(items: readonly T[], before: (item: T) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && before(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const piecesByNode = (pieces: readonly Piece[]): Map<Node, Piece[]> => {
  const byNode = new Map<Node, Piece[]>();
  for (const piece of pieces) {
    const own = byNode.get(piece.node);
    if (own) own.push(piece);
    else byNode.set(piece.node, [piece]);
  }
  return byNode;
};

const isLive = ({ node, from, length }: Piece): boolean => node.isConnected && from + length <= node.length;

/** Builds the map. `pieces` and `blocks` are in order of the text; a node's pieces are in order of the node. */
export const textMap = (text: string, blocks: readonly Block[], pieces: readonly Piece[]): TextMap => {
  const byNode = piecesByNode(pieces);

  const pieceAt = (offset: number): Piece | null => {
    const piece = pieces[lastWhere(pieces, ({ at }) => at <= offset)];
    return piece && offset < piece.at + piece.length && isLive(piece) ? piece : null;
  };

  const rangeOf = ({ start, end }: Span): Range | null => {
    const first = pieceAt(start);
    const last = end > start ? pieceAt(end - 1) : null;
    if (!first || !last) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.from + start - first.at);
    range.setEnd(last.node, last.from + end - last.at);
    return range;
  };

  const offsetOf = (node: Node, offset: number): number | null => {
    const own = byNode.get(node);
    if (!own) return null;
    const piece =
      own[
        Math.max(
          0,
          lastWhere(own, ({ from }) => from <= offset),
        )
      ];
    if (!piece) return null;
    return piece.at + Math.min(Math.max(offset - piece.from, 0), piece.length);
  };

  const part = (first: number, last: number): TextMap => {
    const start = blocks[first]?.start ?? 0;
    const end = blocks[last]?.end ?? start;
    return textMap(
      text.slice(start, end),
      blocks.slice(first, last + 1).map((block) => ({ ...block, start: block.start - start, end: block.end - start })),
      pieces.filter(({ at }) => at >= start && at < end).map((piece) => ({ ...piece, at: piece.at - start })),
    );
  };

  return { text, blocks, part, rangeOf, isWhole: () => pieces.every(isLive), offsetOf };
};
