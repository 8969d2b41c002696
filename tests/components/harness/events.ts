import type { RecordChange } from '../../../lib/messaging.ts';
import type { NoteActions } from '../../../lib/state/note.ts';

/** What a component asked for. */
export type Said =
  | { readonly type: 'reveal'; readonly start: number; readonly end: number }
  | {
      readonly type:
        | 'close'
        | 'back'
        | 'copy'
        | 'undo'
        | 'reload'
        | 'allow'
        | 'retry'
        | 'look-anyway'
        | 'options'
        | 'notes'
        | 'forget'
        | 'decline';
    }
  | { readonly type: 'sync'; readonly on: boolean }
  | { readonly type: 'sync-now'; readonly allow: boolean }
  | { readonly type: 'sync-try' }
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'set'; readonly change: Readonly<Record<string, unknown>> }
  | { readonly type: 'turn'; readonly entity: number }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'correct'; readonly change: RecordChange }
  | { readonly type: 'take-back'; readonly what: string; readonly change: RecordChange }
  | { readonly type: 'pin'; readonly pins: boolean }
  | { readonly type: 'move'; readonly x: number; readonly y: number; readonly grabbed: boolean }
  | { readonly type: 'ask'; readonly asks: boolean }
  | { readonly type: 'off'; readonly where: string }
  | { readonly type: 'off-undo' | 'resume' }
  | { readonly type: 'search' | 'remove' | 'bring-back'; readonly what: string }
  | { readonly type: 'note'; readonly does: keyof NoteActions; readonly text?: string }
  | { readonly type: 'sized'; readonly height: number };

const said: Said[] = [];
Object.assign(window, { said });

export const say = (event: Said): void => {
  said.push(event);
};

/** Writes down what is done with a note. */
const noteDoes = (does: keyof NoteActions, text?: string): void =>
  say({ type: 'note', does, ...(text !== undefined && { text }) });

export const noteActions: NoteActions = {
  edit: () => noteDoes('edit'),
  type: (text) => noteDoes('type', text),
  done: () => noteDoes('done'),
  flush: async () => noteDoes('flush'),
  replace: async (text) => noteDoes('replace', text),
  undo: async () => noteDoes('undo'),
  take: async ({ text }) => noteDoes('take', text),
  drop: async ({ text }) => noteDoes('drop', text),
  toggleVersions: async () => noteDoes('toggleVersions'),
  refresh: async () => noteDoes('refresh'),
};

export const root = (): HTMLElement => {
  const element = document.getElementById('root');
  if (!element) throw new Error('the harness has no root');
  return element;
};
