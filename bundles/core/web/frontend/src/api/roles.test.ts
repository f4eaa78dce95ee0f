import { expect, it } from 'vitest';
import { patchOfRole, type Role } from './roles';

const role: Role = {
  id: '1', version: 3, name: 'Field sales', description: null, builtIn: false, secondFactorRequired: false, permissions: [],
  types: {
    '*': { create: 'none', read: 'all', edit: 'none', delete: 'none' },
    account: { create: 'all', read: 'team', edit: 'own', delete: 'none', fields: { annualRevenue: 'none', 'custom.rating': 'read' } },
  },
};

it('sends nothing when nothing differs', () => {
  expect(patchOfRole(role, structuredClone(role))).toEqual({});
});

it('sends what differs, and null for what goes', () => {
  const after = structuredClone(role);
  after.types.account.read = 'all';
  after.types.account.fields = { annualRevenue: 'read' };
  after.types.lead = { create: 'own', read: 'own', edit: 'own', delete: 'none' };
  delete after.types['*'];
  after.permissions = ['loyalty.adjust'];
  expect(patchOfRole(role, after)).toEqual({
    permissions: ['loyalty.adjust'],
    types: { '*': null, account: { read: 'all', fields: { annualRevenue: 'read', 'custom.rating': null } }, lead: after.types.lead },
  });
});
