import i18next from 'i18next';
import { afterEach, expect, it } from 'vitest';
import { endSide, startSide, stepOf } from './direction';

afterEach(() => i18next.changeLanguage('en'));

it('goes on to the right, and in Arabic to the left', async () => {
  await i18next.init({ lng: 'en', resources: {} });
  expect([startSide(), endSide(), stepOf('ArrowRight'), stepOf('ArrowLeft'), stepOf('ArrowUp')]).toEqual(['left', 'right', 1, -1, 0]);
  await i18next.changeLanguage('ar');
  expect([startSide(), endSide(), stepOf('ArrowRight'), stepOf('ArrowLeft'), stepOf('ArrowUp')]).toEqual(['right', 'left', -1, 1, 0]);
});
