import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { order } from '../api/queries';
import { Criteria } from './criteria';

export interface Need {
  id: string;
  villageCode: string;
  villageName: string;
  categories: string[];
  firstSecretary: boolean;
  captain: boolean;
  members: number;
  industries: string[];
  traits: string[];
  selected: number;
}

/** What the villages need, and for each the candidates in the order of the preferences. */
export function NeedsTab({ batchId, needs }: { batchId: string; needs: Need[] }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ need: Need; seat: 'LEAD' | 'MEMBER' } | null>(null);
  return (
    <>
      <Table<Need>
        size="small"
        rowKey="id"
        dataSource={needs}
        pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('selection.noNeeds') }}
        columns={[
          {
            title: t('selection.village'),
            render: (_, row) => <span title={row.villageCode}>{row.villageName}</span>,
          },
          {
            title: t('selection.categories'),
            render: (_, row) => row.categories.map((one) => t(`villageCategory.${one}`)).join('、'),
          },
          {
            title: t('selection.lead'),
            render: (_, row) =>
              [
                row.firstSecretary && t('postingRole.FIRST_SECRETARY'),
                row.captain && t('postingRole.CAPTAIN'),
              ]
                .filter(Boolean)
                .join('、'),
          },
          { title: t('selection.members'), dataIndex: 'members', align: 'right' },
          { title: t('selection.industries'), render: (_, row) => row.industries.join('、') },
          { title: t('selection.traits'), render: (_, row) => row.traits.join('、') },
          { title: t('selection.selected'), dataIndex: 'selected', align: 'right' },
          {
            title: t('common.actions'),
            render: (_, row) => (
              <Button
                size="small"
                onClick={() =>
                  setAsked({ need: row, seat: row.firstSecretary || row.captain ? 'LEAD' : 'MEMBER' })
                }
              >
                {t('selection.order')}
              </Button>
            ),
          },
        ]}
      />
      <Drawer
        open={asked !== null}
        onClose={() => setAsked(null)}
        size={720}
        title={asked ? `${asked.need.villageName} · ${t('selection.order')}` : ''}
        destroyOnHidden
      >
        {asked && <Order batchId={batchId} need={asked.need.id} seat={asked.seat} />}
      </Drawer>
    </>
  );
}

function Order({ batchId, need, seat }: { batchId: string; need: string; seat: 'LEAD' | 'MEMBER' }) {
  const { t } = useTranslation();
  const query = useQuery(order(batchId, need, seat));
  return (
    <QueryView query={query}>
      {(people) =>
        people.length === 0 ? (
          <p className="quiet">{t('selection.noNominations')}</p>
        ) : (
          <ol>
            {people.map((one) => (
              <li key={one.id}>
                <strong>{one.cadreName}</strong> <span className="quiet">{one.unitName}</span>
                <Criteria results={one.criteria} justified={one.justified} />
              </li>
            ))}
          </ol>
        )
      }
    </QueryView>
  );
}
