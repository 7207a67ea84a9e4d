/** 离线交换: an installation that is its own peer on both sides of the gap. */
import { expect } from '@playwright/test';
import { apiOf } from './api';

export const RECEIVER = '内网驻村系统';
export const SENDER = '外网驻村系统';
const COUNTY = '620503';

/** The machine client whose rights decide what is in the bundles. */
export async function exchangeClient(): Promise<{ id: string; name: string }> {
  return (await apiOf('anquan')).post('/clients', {
    name: '离线交换接口',
    role: 'PROVINCIAL_SYSTEM',
    nodeCode: COUNTY,
  });
}

/** A receiver that was sent the whole, which this system took and answered; done once. */
export async function exchanged(): Promise<void> {
  const security = await apiOf('anquan');
  if ((await security.get('/peers')).items.length > 0) return;
  const { keys, recipient } = await security.get('/peers/keys');
  const { id: clientId } = await exchangeClient();
  const receiver = { direction: 'RECEIVER', name: RECEIVER, network: '党政内网', keys, recipient, clientId };
  const sender = { direction: 'SENDER', name: SENDER, network: '政务外网', keys, region: COUNTY };
  const { id } = await security.post('/peers', receiver);
  await security.post('/peers', sender);
  const office = await apiOf('zuzhibu');
  await office.post(`/peers/${id}/bundles`, undefined);
  await expect
    .poll(async () => (await office.get(`/peers/${id}/bundles`)).items[0].state, { timeout: 60_000 })
    .toBe('MADE');
  const file = new File([await office.take(`/peers/${id}/bundles/1/download`)], '00001.age');
  const { receipt } = await office.upload('/received-bundles', file, { replace: 'false' });
  await office.post(`/peers/${id}/receipts`, { receipt });
}
