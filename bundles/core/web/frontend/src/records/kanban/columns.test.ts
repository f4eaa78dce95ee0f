import { describe, expect, it } from 'vitest';
import type { Field, RecordType } from '../../api/metadata';
import type { Rec } from '../../api/records';
import { columnsOf, sharedReference } from './columns';

const stage = (name: string, pipeline: string): Rec => ({ id: name, version: 1, name, pipeline: { id: pipeline } });
const reference = (name: string, target: string) => ({ name, type: 'reference', target, plugin: 'sales' }) as Field;
const type = (...fields: Field[]) => ({ plugin: 'sales', fields }) as RecordType;
const names = (records: Rec[]) => records.map(({ name }) => name);

describe('columnsOf', () => {
  const mixed = [stage('New', '2'), stage('Prospecting', '1'), stage('Visited', '2'), stage('Won', '1')];

  it('keeps the stages of a pipeline together', () => {
    expect(names(columnsOf(mixed, 'pipeline', ''))).toEqual(['Prospecting', 'Won', 'New', 'Visited']);
  });

  it('shows only those of the pipeline that is filtered by', () => {
    expect(names(columnsOf(mixed, 'pipeline', 'amount=gt=5;pipeline==2'))).toEqual(['New', 'Visited']);
    expect(names(columnsOf(mixed, 'pipeline', 'pipeline=in=(1,2)'))).toEqual(['Prospecting', 'Won', 'New', 'Visited']);
    expect(names(columnsOf(mixed, 'pipeline', 'pipeline!=2'))).toHaveLength(4);
  });

  it('leaves as they are what belongs to nothing', () => {
    expect(columnsOf(mixed, undefined, 'pipeline==2')).toBe(mixed);
  });
});

describe('sharedReference', () => {
  it('is a reference of both to the same type', () => {
    const stages = type(reference('owner', 'team'), reference('pipeline', 'pipeline'));
    expect(sharedReference(stages, type(reference('account', 'account'), reference('owner', 'user'), reference('pipeline', 'pipeline')))).toBe('pipeline');
    expect(sharedReference(stages, type(reference('owner', 'user')))).toBeUndefined();
    expect(sharedReference(undefined, stages)).toBeUndefined();
  });
});
