import { describe, expect, it } from 'vitest';
import { bodyOf } from './values';

describe('bodyOf', () => {
  it('has what was changed and nothing else', () => {
    expect(bodyOf({ name: 'Acme', type: 'Customer', teams: [] }, { name: 'Acme Ltd', type: 'Customer', teams: [] })).toEqual({ name: 'Acme Ltd' });
  });

  it('clears by null', () => {
    expect(bodyOf({ website: 'acme.example' }, { website: undefined })).toEqual({ website: null });
  });

  it('puts custom fields under custom', () => {
    expect(bodyOf({}, { 'custom.tier': 'Gold', name: 'A' })).toEqual({ name: 'A', custom: { tier: 'Gold' } });
  });

  it('takes a reference with another name for the same', () => {
    const reference = { type: 'user', id: '1', name: 'Ada' };
    expect(bodyOf({ owner: reference }, { owner: { ...reference, name: 'Ada Byron' } })).toEqual({});
  });

  it('takes an emptied text for none', () => {
    expect(bodyOf({ name: null }, { name: '' })).toEqual({});
  });
});
