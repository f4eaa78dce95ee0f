import { expect, it } from 'vitest';
import { collectionFrom, nameFrom } from './names';

it('makes names of labels', () => {
  expect(nameFrom('Key account manager')).toBe('keyAccountManager');
  expect(nameFrom('Größe (m²)')).toBe('grosseM');
  expect(nameFrom('2nd contact')).toBe('ndContact');
  expect(nameFrom('木材')).toBe('');
  expect(collectionFrom('Delivery')).toBe('deliveries');
  expect(collectionFrom('Key account')).toBe('key-accounts');
});
