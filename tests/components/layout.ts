import type { Page } from '@playwright/test';

/** Elements whose text sticks out of them sideways, or out of the page. Their words, for the message. */
export const cutSideways = (page: Pick<Page, 'evaluate'>): Promise<readonly string[]> =>
  page.evaluate(() => {
    const sticksOut = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      const visible = right - left > 1;
      return visible && (element.scrollWidth > element.clientWidth + 1 || right > innerWidth + 1 || left < -1);
    };
    return [...document.querySelectorAll('#root h1, #root h2, #root p, #root button, #root figcaption, #root li')]
      .filter(sticksOut)
      .map((element) => element.textContent);
  });

/** Text that less than 4.5 : 1 of contrast sets off from the surface it stands on: its words and the ratio. */
export const faint = (page: Pick<Page, 'evaluate'>): Promise<readonly string[]> =>
  page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (color: string): number => {
      if (!canvas) throw new Error('no canvas');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    // The property itself holds both themes' colours.
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'var(--surface)';
    const surface = luminance(getComputedStyle(probe).backgroundColor);
    probe.remove();
    const ratio = (element: Element): number => {
      const text = luminance(getComputedStyle(element).color);
      return (Math.max(text, surface) + 0.05) / (Math.min(text, surface) + 0.05);
    };
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.querySelectorAll('#root *')]
      .filter((element) => hasText(element) && ratio(element) < 4.5)
      .map((element) => `${ratio(element).toFixed(2)} ${element.textContent}`);
  });
