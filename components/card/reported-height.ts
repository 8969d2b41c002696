import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { heightOfFirstWords } from './word-limit.ts';

/**
 * Reports the height that the element it is given to shall be shown in: synchronously with the rendering of each turn, and again when it
 * changes. The card around it adds its border.
 */
export const useReportedHeight = (turn: number, report: (height: number) => void): RefObject<HTMLDivElement | null> => {
  const content = useRef<HTMLDivElement>(null);
  const onHeight = useEffectEvent(report);

  useLayoutEffect(() => {
    const element = content.current;
    if (!element || turn < 0) return;
    let reported = 0;
    const measure = () => {
      const height = Math.ceil(heightOfFirstWords(element)) + BORDERS;
      if (height !== reported) onHeight(height);
      reported = height;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [turn]);

  return content;
};

/** CSS px above and below the content. */
const BORDERS = 2;
