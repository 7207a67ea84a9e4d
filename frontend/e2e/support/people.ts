/** 虚构人员: persons for one run, with valid numbers and in ranges that nobody has. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const LAST = '10X98765432';
const GIVEN = '安柏辰岱恩帆谷禾霁珂岚沐宁澎祺溶书棠苇溪曜筝';

export interface Person {
  name: string;
  citizenId: string;
  phone: string;
}

let made = Math.floor(Date.now() / 1000) % 1_000_000;

/** Another man (odd order numbers are men's) at every call, also from run to run on the same database. */
export function person(): Person {
  made += 1;
  const day = new Date(Date.UTC(1975, 0, 1 + (Math.floor(made / 240) % 7_000))).toISOString().slice(0, 10);
  const body = `620503${day.replaceAll('-', '')}${String(501 + 2 * (made % 240))}`;
  return {
    name: `欧阳${GIVEN[made % GIVEN.length]}${GIVEN[Math.floor(made / GIVEN.length) % GIVEN.length]}`,
    citizenId: body + checkCharacter(body),
    phone: `199${String(50_000_000 + made).padStart(8, '0')}`,
  };
}

/** GB 11643: the eighteenth character. */
function checkCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return LAST[sum % 11] ?? '';
}

/** The same number with another last character. */
export function mistyped(citizenId: string): string {
  return citizenId.slice(0, 17) + (citizenId.endsWith('1') ? '2' : '1');
}
