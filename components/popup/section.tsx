import { type ReactNode, useId } from 'react';
import { number } from '../../lib/i18n.ts';

interface SectionProps {
  readonly title: string;
  readonly icon?: ReactNode;
  /** How many things it holds. */
  readonly total?: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the briefing under its heading. */
export const Section = ({ title, icon, total, className = '', children }: SectionProps) => {
  const id = useId();
  return (
    <section className={`popup-section ${className}`} aria-labelledby={id}>
      <h2 id={id} className="popup-heading">
        {icon}
        {title}
        {total !== undefined && <span className="popup-total">{number(total)}</span>}
      </h2>
      {children}
    </section>
  );
};
