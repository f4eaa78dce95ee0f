import { describe, expect, it } from 'vitest';
import type { Rec } from '../../api/records';
import { columnsOf } from './columns';

const stage = (name: string, pipeline: string): Rec => ({ id: name, version: 1, name, pipeline: { id: pipeline } });
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
