import { markedWords, marksByName } from '../e2e/in-page.ts';
import { awaitCard, expect, hoverWords, openArticle, test } from './sidelight.ts';

const STORY =
  '<p>Minister Ada Brandt opened a new ferry line to Larkholm on Friday, three years after the old one was given up. “It is a good day for Larkholm,” Brandt told reporters at the quay. The line will carry two hundred people an hour.</p>';

test.beforeEach(async ({ reader, server }) => {
  await reader.moveTo({ x: 5, y: 5 });
  await openArticle(reader, server.url('harbour.html'));
});

test('text that is added to an article is marked, and has its card', async ({ reader }) => {
  await reader.run((html: string) => {
    const paragraph = document.querySelector('article p');
    paragraph?.insertAdjacentHTML('beforebegin', html);
    paragraph?.previousElementSibling?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, STORY);
  await expect.poll(() => reader.run(markedWords), { message: 'the name is marked' }).toContain('Ada Brandt');
  await hoverWords(reader, 'Ada Brandt');
  await awaitCard(reader, /Brandt/);
});

test('single-page navigation: another story under another address', async ({ reader }) => {
  await reader.run((html: string) => {
    history.pushState(null, '', '/other');
    const story = document.querySelector('article');
    if (story) story.innerHTML = html.repeat(3);
    window.scrollTo(0, 0);
  }, STORY);
  await expect.poll(() => reader.run(markedWords), { message: 'the name is marked' }).toContain('Ada Brandt');
  await hoverWords(reader, 'Ada Brandt');
  await awaitCard(reader, /Brandt/);
});

test('the marks of text that is taken away go', async ({ reader }) => {
  await reader.run(() => document.querySelector('article')?.replaceChildren());
  const count = async (): Promise<number> =>
    Object.values(await reader.run(marksByName)).reduce((sum, size) => sum + size, 0);
  await expect.poll(count).toBe(0);
});
