import './filter-box.css';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { SearchIcon } from '../icons.tsx';

/** Is the reader writing somewhere? Then a slash is a slash. */
const isWriting = (): boolean => document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false;

/** "/" goes to the box from anywhere. */
const useSlash = (box: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting()) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [box]);
};

interface FilterBoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** Says what it narrows. */
  readonly label: string;
  readonly onQuery: (query: string) => void;
}

/** Narrows the briefing as the reader types. Esc empties it, and only then closes the popup. */
export const FilterBox = ({ box, query, label, onQuery }: FilterBoxProps) => {
  useSlash(box);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    onQuery('');
  };
  return (
    <search className="filter">
      <SearchIcon />
      <input
        ref={box}
        type="search"
        className="filter-box"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => onQuery(target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="filter-key" aria-hidden="true">
        /
      </span>
    </search>
  );
};
