import { useTranslation } from 'react-i18next';
import { TabbedPage } from '../../../components/tabbed-page';
import { CopyTab } from '../components/copy-tab';
import { BeginPeer, PeersTab } from '../components/peers-tab';
import { ReceiveTab } from '../components/receive-tab';
import { SendTab } from '../components/send-tab';

/** 离线交换: bundles that are made and carried away, bundles that are taken, the copy, and who is on the other side. */
export function ExchangePage() {
  const { t } = useTranslation();
  return (
    <TabbedPage
      title={t('menu.exchange')}
      tabs={[
        { key: 'send', name: t('offline.send'), needs: 'bundle:carry', anywhere: true, content: SendTab },
        {
          key: 'receive',
          name: t('offline.receive'),
          needs: 'bundle:carry',
          anywhere: true,
          content: ReceiveTab,
        },
        { key: 'copy', name: t('offline.copy'), needs: 'received:read', anywhere: true, content: CopyTab },
        {
          key: 'peers',
          name: t('offline.peers'),
          needs: 'client:manage',
          anywhere: true,
          content: PeersTab,
          begin: BeginPeer,
        },
      ]}
    />
  );
}
