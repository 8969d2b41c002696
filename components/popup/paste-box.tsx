import { type FormEvent, useState } from 'react';
import { t } from '../../lib/i18n.ts';

interface PasteBoxProps {
  readonly onPaste: (text: string) => void;
}

/** Where no page can be read: a box for the text itself. */
export const PasteBox = ({ onPaste }: PasteBoxProps) => {
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onPaste(text);
  };
  return (
    <form className="paste" onSubmit={submit}>
      <label className="paste-label" htmlFor="paste-text">
        {t('pasteLabel')}
      </label>
      <textarea
        id="paste-text"
        className="paste-text"
        dir="auto"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="notice-action" disabled={text.trim() === ''}>
        {t('pasteBrief')}
      </button>
    </form>
  );
};
