import { sha256 } from '@zhucun/api/sha256';
import type { FileAct, Item } from '../data/item';
import type { Remote } from '../data/remote';

/** So much is lost at most when the connection breaks. */
const PIECE = 256 * 1024;
const WIDEST = 2000;
const QUALITY = 0.85;
/** More than this of one file the server does not take. */
const MOST = 20 << 20;

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/**
 * What is kept of a chosen file. A picture is drawn anew: that leaves behind where and with what it was taken (EXIF), and makes it
 * smaller. Recordings and scans stay as they are. What the phone cannot draw stays too, for the server to judge; what is too large for it
 * is refused with a RangeError before it is read.
 */
export async function prepared(file: File): Promise<{ file: Blob; name: string; sha256: string }> {
  const drawn = /^image\//.test(file.type) ? await redrawn(file).catch(() => null) : null;
  const kept: Blob = drawn ?? file;
  if (kept.size > MOST) throw new RangeError(file.name);
  const name = drawn ? `${file.name.replace(/\.\w+$/, '')}.jpg` : file.name;
  return { file: kept, name: name.slice(-200), sha256: hex(await sha256(await bytesOf(kept))) };
}

async function redrawn(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** Sends what has not arrived: where it was broken off, the server says. */
export async function upload({ send }: Remote, item: Item, act: FileAct): Promise<void> {
  const { file, label } = act;
  const begun = await send(item, 'PUT', `/inspections/${act.visit}/uploads/${item.id}`, {
    name: label,
    bytes: file.size,
    sha256: act.sha256,
    ...act.about,
    claimedAt: item.madeAt,
  });
  let { received } = (await begun.json()) as { received: number };
  while (received < file.size) {
    const piece = file.slice(received, received + PIECE);
    const answer = await send(item, 'PATCH', `/uploads/${item.id}`, piece, {
      'Content-Type': 'application/offset+octet-stream',
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(received),
      'Upload-Checksum': `sha256 ${base64(await sha256(await bytesOf(piece)))}`,
    });
    received = Number(answer.headers.get('Upload-Offset'));
  }
}
