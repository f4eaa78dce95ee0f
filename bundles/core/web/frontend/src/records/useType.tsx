import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useRecordTypes, type RecordType } from '../api/metadata';
import { ErrorNote } from '../ui/ErrorNote';
import { NotFound } from '../shell/ErrorPage';

/** Draws its content with the record type of the address, once that is known. */
export function WithType({ children }: { children: (type: RecordType) => ReactNode }) {
  const { type: name } = useParams();
  const { data, error } = useRecordTypes();
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Spin className="wait" />;
  const type = data.find((one) => one.name === name);
  return type ? children(type) : <NotFound />;
}
