import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../api/imports';
import { csvOf } from './csv';

interface Props {
  rows: ImportRow[];
  /** All of them are here, so that they can be corrected here. */
  complete: boolean;
  onRepaired?: (file: File) => void;
}

/** What was refused and why, cell by cell, to be corrected on the spot. */
export function RejectedRows({ rows, complete, onRepaired }: Props) {
  const { t } = useTranslation('records');
  const [cells, setCells] = useState(() => rows.map((row) => row.cells));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
  const editable = complete && onRepaired !== undefined;
  const set = (index: number, column: string, value: string) => setCells(cells.map((row, at) => (at === index ? { ...row, [column]: value } : row)));
  return (
    <>
      <div className="scroll">
        <table className="versions">
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              <th scope="col">{t('import.error')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td className="why">{row.errors!.join('; ')}</td>
                {columns.map((column) => (
                  <td key={column}>
                    {editable ? (
                      <Input
                        size="small"
                        aria-label={t('import.cell', { column, row: row.row })}
                        status={row.errors!.some((error) => error.startsWith(`${column}: `)) ? 'error' : undefined}
                        value={cells[index][column] ?? ''}
                        onChange={(event) => set(index, column, event.target.value)}
                      />
                    ) : (
                      row.cells[column]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editable && (
        <Button style={{ marginTop: 8 }} onClick={() => onRepaired(new File([csvOf(columns, cells)], 'repaired.csv', { type: 'text/csv' }))}>
          {t('import.repair', { count: rows.length })}
        </Button>
      )}
    </>
  );
}
