import { DownloadOutlined, MergeCellsOutlined, SettingOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { address } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import type { ListState } from '../useListState';
import { ColumnsDialog } from './ColumnsDialog';

interface Props {
  type: RecordType;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
}

export function ListMenu({ type, state, onChange }: Props) {
  const { t } = useTranslation('records');
  const navigate = useNavigate();
  const [columns, setColumns] = useState(false);
  const exported = (format?: string) => address(`${type.href}/export`, { filter: state.filter, sort: state.sort, format });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'columns', icon: <SettingOutlined />, label: t('columns.title'), onClick: () => setColumns(true) },
            ...(type.rights.create === 'none' ? [] : [{ key: 'import', icon: <UploadOutlined />, label: t('import.title'), onClick: () => navigate(`/records/${type.name}/import`) }]),
            { key: 'duplicates', icon: <MergeCellsOutlined />, label: t('duplicates.title'), onClick: () => navigate(`/records/${type.name}/duplicates`) },
            { key: 'csv', icon: <DownloadOutlined />, label: <a href={exported()} download>{t('export.csv')}</a> },
            { key: 'xlsx', icon: <DownloadOutlined />, label: <a href={exported('xlsx')} download>{t('export.xlsx')}</a> },
          ],
        }}
      >
        <Button icon={<SettingOutlined />} aria-label={t('menu')} />
      </Dropdown>
      {columns && <ColumnsDialog type={type} chosen={state.columns} onClose={() => setColumns(false)} onChange={(chosen) => onChange({ columns: chosen })} />}
    </>
  );
}
