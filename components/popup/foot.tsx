import type { Answer } from '../../lib/messaging.ts';
import { OptionsButton, type OptionsButtonProps } from './options-button.tsx';

interface FootProps extends OptionsButtonProps {
  readonly answer: Answer;
  readonly incognito: boolean;
  readonly lost: boolean;
}

const FAULTS: Readonly<Record<NonNullable<Answer['fault']>, string>> = {
  unavailable: 'The browser’s storage is not available: nothing is kept.',
  full: 'The browser’s storage is full: nothing is kept.',
  newer: 'What was kept is of a newer Sidelight: it is left as it is, and nothing is kept.',
};

const whyNotKept = ({ fault }: Answer, incognito: boolean): string =>
  incognito ? 'Private window: nothing is kept.' : FAULTS[fault ?? 'unavailable'];

/** What holds for every line, and what does not hold now. */
export const Foot = ({ answer, incognito, lost, onOptions }: FootProps) => (
  <footer className="popup-foot">
    {!answer.keeps && <p className="popup-not-kept">{whyNotKept(answer, incognito)}</p>}
    <p role="status">
      {lost ? (
        <span className="popup-lost">That place is no longer on the page.</span>
      ) : (
        'Every line is from the article; a click shows it there.'
      )}
    </p>
    <OptionsButton onOptions={onOptions} />
  </footer>
);

interface PastedFootProps extends OptionsButtonProps {
  readonly onBack: () => void;
}

/** Of a text without a page behind it. */
export const PastedFoot = ({ onBack, onOptions }: PastedFootProps) => (
  <footer className="popup-foot">
    <p role="status">Every line is from the text you pasted. It is not kept.</p>
    <button type="button" className="popup-back" onClick={onBack}>
      Back to the page
    </button>
    <OptionsButton onOptions={onOptions} />
  </footer>
);
