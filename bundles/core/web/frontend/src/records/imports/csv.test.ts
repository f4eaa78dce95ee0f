import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('quotes, so that separators, quotes and lines stay in their cells', () => {
  expect(csvOf(['a', 'b "c"'], [{ a: 'x, "y"\nz' }])).toBe('"a","b ""c"""\r\n"x, ""y""\nz",""\r\n');
});
