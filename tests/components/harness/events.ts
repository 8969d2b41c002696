/** What a component asked for. */
export type Said =
  | { readonly type: 'reveal'; readonly start: number; readonly end: number }
  | { readonly type: 'close' | 'back' | 'reload' | 'retry' | 'look-anyway' | 'options' | 'forget' }
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'set'; readonly change: Readonly<Record<string, unknown>> }
  | { readonly type: 'turn'; readonly entity: number }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'sized'; readonly height: number };

const said: Said[] = [];
Object.assign(window, { said });

export const say = (event: Said): void => {
  said.push(event);
};

export const root = (): HTMLElement => {
  const element = document.getElementById('root');
  if (!element) throw new Error('the harness has no root');
  return element;
};
