import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, type LogProof } from '@zhucun/api';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api';
import { checkpointOf, type DeedProof, type Verdict, verdictOn } from '../lib/merkle';
import { saveText } from '../lib/save';
import { Facts } from './facts';
import { QueryView } from './query-view';

interface Checked {
  proof: LogProof;
  verdict: Verdict | undefined;
  keys: string[];
}

/** Each asking is a deed of its own, so nothing is asked again without need. */
const proofOf = (deed: string) =>
  queryOptions({
    queryKey: ['audit', 'proof', deed],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Checked> => {
      const proof = (await call(
        api.GET('/api/v1/log/deeds/{id}', { params: { path: { id: deed } }, signal }),
      )) as unknown as LogProof;
      const waiting = proof.state === 'WAITING';
      // who may look at deeds but not at the log gets the proof without the keys
      const keys = await call(api.GET('/api/v1/log', { signal })).then(
        (log) => log.keys as string[],
        () => [],
      );
      return {
        proof,
        keys,
        verdict: waiting ? undefined : await verdictOn(proof as unknown as DeedProof, deed),
      };
    },
  });

/** 证明: that this deed is in the log, checked by this browser, and what is needed to check it without this system. */
export function ProofButton({ deed }: { deed: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('proof.show')}
      </Button>
      {open && (
        <Modal open width={760} title={t('proof.title')} footer={null} onCancel={() => setOpen(false)}>
          <Proof deed={deed} />
        </Modal>
      )}
    </>
  );
}

function Proof({ deed }: { deed: string }) {
  const query = useQuery(proofOf(deed));
  return <QueryView query={query}>{(checked) => <Content deed={deed} checked={checked} />}</QueryView>;
}

function Content({ deed, checked: { proof, verdict, keys } }: { deed: string; checked: Checked }) {
  const { t } = useTranslation();
  if (verdict === undefined) return <Alert type="info" showIcon title={t('proof.waiting')} />;
  const checkpoint = checkpointOf(proof.checkpoint ?? '');
  const [log, ...witnesses] = checkpoint?.signers ?? [];
  const file = `deed-${deed}.tlog-proof`;
  const command = `java -jar zhucun-verifier.jar inclusion ${file} --key log.keys`;
  return (
    <>
      <Alert
        type={verdict === 'HOLDS' ? 'success' : 'error'}
        showIcon
        title={t(`proof.verdict.${verdict}`)}
        description={verdict === 'HOLDS' ? t('proof.limit') : t('proof.broken')}
      />
      <Facts
        items={[
          [t('proof.index'), String(proof.index)],
          [t('proof.hash'), <code key="hash">{proof.leafHash}</code>],
          [t('proof.size'), checkpoint && String(checkpoint.size)],
          [t('proof.root'), <code key="root">{checkpoint?.root}</code>],
          [t('proof.signed'), log],
          [t('proof.witnesses'), witnesses.length === 0 ? t('proof.nobody') : witnesses.join('、')],
        ]}
      />
      <p>
        <Button onClick={() => saveText(file, proof.file ?? '')}>{t('proof.file')}</Button>{' '}
        <Button onClick={() => saveText(`checkpoint-${checkpoint?.size}.txt`, proof.checkpoint ?? '')}>
          {t('proof.checkpoint')}
        </Button>{' '}
        {keys.length > 0 && (
          <Button onClick={() => saveText('log.keys', `${keys.join('\n')}\n`)}>{t('proof.keys')}</Button>
        )}
      </p>
      <p className="quiet">{t('proof.offline')}</p>
      <pre className="command">{command}</pre>
    </>
  );
}
