import { type ReactNode, useEffect, useRef, useState } from 'react';
import { plural } from '../../lib/i18n.ts';

interface FoldedProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first; one more is shown rather than folded, as it takes no more room than the button. */
  readonly shown: number;
  /** Everything is shown: the reader looks for something. */
  readonly open: boolean;
  readonly keyOf: (item: T) => string | number;
  readonly children: (item: T) => ReactNode;
}

/** A list whose end is folded away behind a button. Unfolded, the focus goes to what is new. */
export const Folded = <T,>({ items, shown, open, keyOf, children }: FoldedProps<T>) => {
  const [unfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const whole = open || unfolded || items.length <= shown + 1;
  const visible = whole ? items : items.slice(0, shown);
  const hidden = items.length - visible.length;

  useEffect(() => {
    if (unfolded) list.current?.children[shown]?.querySelector<HTMLElement>('.leads')?.focus();
  }, [unfolded, shown]);

  return (
    <>
      <ul ref={list}>
        {visible.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="more leads" onClick={() => setUnfolded(true)}>
          {plural('more', hidden)}
        </button>
      )}
    </>
  );
};
