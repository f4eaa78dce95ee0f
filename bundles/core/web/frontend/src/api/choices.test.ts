import { describe, expect, it } from 'vitest';
import { sharedReference } from './choices';
import type { Field, RecordType } from './metadata';

const reference = (name: string, target: string) => ({ name, type: 'reference', target, plugin: 'sales' }) as Field;
const type = (...fields: Field[]) => ({ plugin: 'sales', fields }) as RecordType;

describe('sharedReference', () => {
  it('is a reference of both to the same type', () => {
    const stages = type(reference('owner', 'team'), reference('pipeline', 'pipeline'));
    expect(sharedReference(stages, type(reference('account', 'account'), reference('owner', 'user'), reference('pipeline', 'pipeline')))).toBe('pipeline');
    expect(sharedReference(stages, type(reference('owner', 'user')))).toBeUndefined();
    expect(sharedReference(undefined, stages)).toBeUndefined();
  });
});
