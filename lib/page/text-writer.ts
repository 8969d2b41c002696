/** Writes the text of blocks as a page renders it, keeping where each code unit came from. */
import { type Block, type Piece, type TextMap, textMap } from './text-map.ts';

export interface TextWriter {
  /** Appends the text of a node to the open block. `keepsLines` is asked whether line feeds break lines, as in <pre>. */
  readonly write: (node: Text, keepsLines: () => boolean) => void;
  /** A line break is white space; two of them with nothing between end the block. */
  readonly breakLine: () => void;
  /** Ends the open block, if it holds anything. */
  readonly endBlock: (heading: boolean) => void;
  /** True when something was left out because there was no more room. */
  readonly isFull: () => boolean;
  readonly finish: () => TextMap;
}

const BETWEEN_BLOCKS = '\n\n';

/**
 * Runs of visible characters with single spaces between, or of white space that collapses (no-break spaces count: the
 * engine has no use for the difference). What neither matches is on the page but no part of a word: soft hyphens,
 * zero-width spaces and joiners, direction marks, word joiners, byte order marks.
 */
const RUNS = /[^\s\u00ad\u061c\u200b-\u200f\u2060]+(?: [^\s\u00ad\u061c\u200b-\u200f\u2060]+)*|[^\S\ufeff]+/g;

const BLANK_LINE = /\n[^\S\n]*\n/u;

/** A space that is due before the next visible run; it has no place when a <br> stands for it. */
type DueSpace = { readonly node: Text; readonly from: number } | 'break' | null;

/** A writer with nothing written and room for `most` code units. Linear in what is written. */
export const textWriter = (most = Number.POSITIVE_INFINITY): TextWriter => {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let blockStart: number | null = null;
  let space: DueSpace = null;
  let breaks = 0;
  let full = false;

  const append = (text: string, place: Exclude<DueSpace, null>): void => {
    if (place !== 'break') pieces.push({ at: length, length: text.length, node: place.node, from: place.from });
    parts.push(text);
    length += text.length;
  };

  const appendVisible = (run: string, node: Text, from: number): void => {
    const text = run.slice(0, Math.max(0, most - length - BETWEEN_BLOCKS.length));
    full ||= text.length < run.length;
    if (text === '') return;
    if (blockStart === null) {
      if (length > 0) append(BETWEEN_BLOCKS, 'break');
      blockStart = length;
    } else if (space) append(' ', space);
    append(text, { node, from });
    space = null;
    breaks = 0;
  };

  const endBlock = (heading: boolean): void => {
    if (blockStart !== null) blocks.push({ start: blockStart, end: length, heading });
    blockStart = null;
    space = null;
    breaks = 0;
  };

  const write: TextWriter['write'] = (node, keepsLines) => {
    for (const { 0: run, index } of node.data.matchAll(RUNS)) {
      if (full) return;
      if (run.trimStart() !== '') appendVisible(run, node, index);
      else if (BLANK_LINE.test(run) && keepsLines()) endBlock(false);
      else space ??= { node, from: index };
    }
  };

  const breakLine = (): void => {
    space ??= 'break';
    breaks += 1;
    if (breaks > 1) endBlock(false);
  };

  const finish = (): TextMap => {
    endBlock(false);
    return textMap(parts.join(''), blocks, pieces);
  };

  return { write, breakLine, endBlock, isFull: () => full, finish };
};
