import { expect, it } from 'vitest';
import { linkOf, lostTags, spaced } from './html';

it('names what the editor would lose, each once', () => {
  expect(lostTags('<h2>a</h2><p><strong>b</strong> 1 &lt; 2<br></p><ul><li><p>c</p></li></ul>')).toEqual([]);
  expect(lostTags('<TABLE><tbody><tr><td>1</td><td>2</td></tr></tbody></TABLE>')).toEqual(['table', 'tbody', 'tr', 'td']);
});

it('completes addresses and takes none that the server would not keep', () => {
  expect(linkOf(' example.com/a ')).toBe('https://example.com/a');
  expect(linkOf('localhost:8080')).toBe('https://localhost:8080');
  expect(linkOf('http://example.com')).toBe('http://example.com');
  expect(linkOf('ann@example.com')).toBe('mailto:ann@example.com');
  expect(linkOf('javascript:alert(1)')).toBeUndefined();
  expect(linkOf('data:text/html,x')).toBeUndefined();
  expect(linkOf('two words')).toBeUndefined();
  expect(linkOf('')).toBeUndefined();
});

it('keeps the words of two lines apart', () => {
  expect(spaced('<h2>a</h2><p>b<br>c</p><ul><li><p>d</p></li></ul>').replaceAll(/<[^>]*>/g, '').trim()).toMatch(/^a b c d$/);
  expect(spaced('<p>a <b>b</b>c</p>').replaceAll(/<[^>]*>/g, '').trim()).toBe('a bc');
});
