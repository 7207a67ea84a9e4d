import type { ReceivedBundle } from '@zhucun/api';
import { saveText } from '../../../lib/save';

const DIGITS = 5;

/** The receipt as the file that is carried back. */
export function saveReceipt({ number, state, receipt }: ReceivedBundle): void {
  saveText(`zhucun-${String(number).padStart(DIGITS, '0')}-${state.toLowerCase()}.receipt`, receipt);
}
