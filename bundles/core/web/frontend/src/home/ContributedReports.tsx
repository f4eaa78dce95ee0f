import { Alert, Button, Form, Input, Select, Switch } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contributedReports, runReport, type ContributedReport, type ReportParameter } from '../api/reports';
import type { Money, Reference } from '../api/records';
import { ReferenceLink } from '../ui/FieldValue';
import { formatMoney } from '../ui/format';
import { Tile } from './Tile';

/** The reports that the code of plugins computes, each when its reader has said what it asks. */
export function ContributedReports() {
  const { data } = useQuery({ queryKey: ['records', 'reports', 'contributed'], queryFn: contributedReports, retry: false });
  return data?.map((report) => <ReportTile key={report.name} report={report} />);
}

function ReportTile({ report }: { report: ContributedReport }) {
  const { t } = useTranslation('home');
  const asks = report.parameters.some((parameter) => parameter.required);
  const [said, setSaid] = useState<Record<string, string> | undefined>(asks ? undefined : {});
  const { data, error } = useQuery({
    queryKey: ['records', 'reports', report.name, said],
    queryFn: () => runReport(report, said!),
    enabled: said !== undefined && !report.problem,
    retry: false,
  });
  const problem = report.problem ?? error?.message;
  return (
    <Tile title={report.label}>
      {report.parameters.length > 0 && (
        <Form layout="inline" size="small" onFinish={(values) => setSaid(text(values))}>
          {report.parameters.map((parameter) => (
            <Form.Item key={parameter.name} name={parameter.name} label={parameter.label} required={parameter.required}>
              {input(parameter)}
            </Form.Item>
          ))}
          <Button htmlType="submit">{t('runReport')}</Button>
        </Form>
      )}
      {problem && <Alert type="warning" role="alert" title={problem} />}
      {data?.result && (
        <table className="plain">
          <thead>
            <tr>{data.result.columns.map((column) => <th key={column.name} scope="col">{column.label}</th>)}</tr>
          </thead>
          <tbody>
            {data.result.rows.map((row, index) => (
              <tr key={index}>{data.result!.columns.map((column) => <td key={column.name}><Value value={row[column.name]} /></td>)}</tr>
            ))}
          </tbody>
        </table>
      )}
    </Tile>
  );
}

const text = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])));

function input(parameter: ReportParameter) {
  switch (parameter.type) {
    case 'choice':
      return <Select allowClear={!parameter.required} options={parameter.values} style={{ minWidth: 120 }} />;
    case 'boolean':
      return <Switch />;
    case 'integer':
    case 'decimal':
      return <Input type="number" step={parameter.type === 'integer' ? 1 : 'any'} />;
    case 'date':
      return <Input type="date" />;
    default:
      return <Input />;
  }
}

function Value({ value }: { value: unknown }) {
  const { i18n } = useTranslation();
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'object') return String(value);
  return 'currency' in value ? formatMoney(value as Money, i18n.language) : <ReferenceLink reference={value as Reference} />;
}
