import { expect, it } from 'vitest';
import { titleElsewhere, titleIn, withTitle } from './title';

it('keeps one text for everybody until a language has one of its own', () => {
  expect(withTitle(null, 'Main')).toBe('Main');
  expect(withTitle('Main', '主要', 'zh-CN')).toEqual({ en: 'Main', 'zh-CN': '主要' });
  expect(withTitle('Main', 'First', 'en')).toEqual({ en: 'First' });
  expect(withTitle({ en: 'First', 'zh-CN': '主要' }, 'Main')).toBe('Main');
});

it('forgets a language that is emptied, and a title without any', () => {
  expect(withTitle({ en: 'Main', 'zh-CN': '主要' }, '', 'zh-CN')).toEqual({ en: 'Main' });
  expect(withTitle({ en: 'Main' }, '', 'en')).toBeNull();
  expect(withTitle('Main', '')).toBeNull();
});

it('shows what is written in a language, and what is read there otherwise', () => {
  expect([titleIn('Main'), titleIn('Main', 'en'), titleElsewhere('Main')]).toEqual(['Main', '', 'Main']);
  const both = { en: 'Main', 'zh-CN': '主要' };
  expect([titleIn(both), titleIn(both, 'zh-CN'), titleElsewhere(both)]).toEqual(['', '主要', 'Main']);
  expect([titleIn(null), titleElsewhere(null)]).toEqual(['', undefined]);
});
