import { startApplication } from './application';

/** Starts the application before the first test; what it returns stops it after the last one. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env.ZHUCUN_E2E_RUNNING !== undefined) {
    return async () => undefined;
  }
  return startApplication();
}
