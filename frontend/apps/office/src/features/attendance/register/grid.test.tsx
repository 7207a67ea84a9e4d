import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Register, RegisterEntryInput, RegisterRow } from '@zhucun/api';
import { beforeEach, expect, test, vi } from 'vitest';
import { RegisterGrid } from './grid';
import { RegisterStore } from './store';

const TODAY = '2022-04-28';
const calendar = Array.from({ length: 30 }, (_, index) => ({
  date: `2022-04-${String(index + 1).padStart(2, '0')}`,
  kind: index % 7 === 1 || index % 7 === 2 ? ('WEEKEND' as const) : ('WORKDAY' as const),
}));

function cadre(id: string, name: string, villageName: string, from = '2021-06-01'): RegisterRow {
  return {
    postingId: id,
    cadreId: `c-${id}`,
    name,
    roles: ['MEMBER'],
    teamName: `${villageName}工作队`,
    villageCode: villageName,
    villageName,
    from,
    to: null,
    entries: [],
    summary: {
      postedDays: 30,
      inVillageDays: 30,
      officialTripDays: 0,
      trainingDays: 0,
      leaveDays: 0,
      restDays: 0,
      unexcusedDays: 0,
    },
  };
}

const register: Register = {
  township: { code: '620503101', name: '社棠镇' },
  month: '2022-04',
  state: 'OPEN',
  closedTo: null,
  confirmedBy: null,
  confirmedAt: null,
  nightsAsked: false,
  version: 1,
  may: [],
  calendar,
  rows: [
    cadre('p1', '赵建国', '甘溪村'),
    cadre('p2', '钱丽', '甘溪村', '2022-04-03'),
    cadre('p3', '孙勇', '下曲村'),
  ],
};

let sent: RegisterEntryInput[];
let store: RegisterStore;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  sent = [];
  store = new RegisterStore(async (entries) => {
    sent.push(...entries);
    return {
      results: entries.map(({ id }) => ({ id, outcome: 'RECORDED' as const, overtaken: false })),
      recorded: entries.length,
      duplicates: 0,
      rejected: 0,
      overtaken: 0,
    };
  });
  store.load(register);
  user = userEvent.setup({ delay: null });
});

function open(props: Partial<Parameters<typeof RegisterGrid>[0]> = {}) {
  return render(<RegisterGrid register={register} store={store} mode="record" today={TODAY} {...props} />);
}

/** From the first day of the month, where a test wants to begin. */
const home = () => user.keyboard('{Control>}{Home}{/Control}');
const focused = () => document.activeElement as HTMLElement;

test('is an ARIA grid with one tab stop that has the focus on arrival', async () => {
  open();
  const grid = screen.getByRole('grid', { name: '社棠镇 2022-04' });
  const cells = within(grid).getAllByRole('gridcell');
  expect(cells).toHaveLength(90);
  expect(cells.filter((cell) => cell.tabIndex === 0)).toEqual([focused()]);
  await home();
  expect(focused()).toHaveAccessibleName('1日 五 在村');
  expect(focused()).toHaveAccessibleDescription(/按派驻默认在村（2021-06-01 起派驻甘溪村）/);
});

test.each([
  ['t', 'OFFICIAL_TRIP', '因'],
  ['p', 'TRAINING', '培'],
  ['l', 'LEAVE', '假'],
  ['r', 'REST', '休'],
  ['a', 'UNEXCUSED_ABSENCE', '脱'],
])('the key %s enters %s for the day', async (key, status, sign) => {
  open();
  await home();
  await user.keyboard(key);
  expect(focused()).toHaveTextContent(sign);
  expect(await store.flush()).toBe(true);
  expect(sent).toMatchObject([{ postingId: 'p1', date: '2022-04-01', half: 'DAY', status }]);
});

test('space, delete and backspace put the day back into the village', async () => {
  open();
  await home();
  for (const key of [' ', '{Delete}', '{Backspace}']) {
    await user.keyboard(`l${key}`);
    expect(focused()).toHaveTextContent('');
  }
  await store.flush();
  expect(sent).toEqual([]);
});

test('arrows move, shift and arrows select several days of several cadres, one key fills them', async () => {
  open();
  await home();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{ArrowDown}{/Shift}l');
  expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(4);
  await store.flush();
  expect(sent.map(({ postingId, date }) => `${postingId} ${date}`).sort()).toEqual([
    'p1 2022-04-04',
    'p1 2022-04-05',
    'p2 2022-04-04',
    'p2 2022-04-05',
  ]);
});

test('days before the posting and days to come stay untouched', async () => {
  open();
  await home();
  await user.keyboard('{ArrowDown}{Shift>}{End}{/Shift}l');
  await store.flush();
  expect(sent).toHaveLength(26);
  expect(sent[0]?.date).toBe('2022-04-03');
  expect(sent.at(-1)?.date).toBe(TODAY);
});

test('half days: H changes the part of the day, Alt enters the forenoon alone', async () => {
  open();
  await home();
  await user.keyboard('hhp');
  expect(focused()).toHaveAccessibleName(/上午 在村，下午 培训/);
  await user.keyboard('h{ArrowRight}{Alt>}t{/Alt}{Alt>}{Shift>}r{/Shift}{/Alt}');
  await store.flush();
  expect(sent).toMatchObject([
    { date: '2022-04-01', half: 'PM', status: 'TRAINING' },
    { date: '2022-04-02', half: 'AM', status: 'OFFICIAL_TRIP' },
    { date: '2022-04-02', half: 'PM', status: 'REST' },
  ]);
});

test('Enter adds a note and the focus comes back to the cell', async () => {
  open();
  await home();
  const cell = focused();
  await user.keyboard('t{Enter}');
  await user.keyboard('到区里开会{Enter}');
  expect(focused()).toBe(cell);
  expect(cell).toHaveAccessibleName(/因公外出（到区里开会）/);
  await user.keyboard('{Enter}别的{Escape}');
  expect(focused()).toBe(cell);
  await store.flush();
  expect(sent).toMatchObject([{ status: 'OFFICIAL_TRIP', note: '到区里开会' }]);
});

test('Ctrl+Z takes back the last deed, saved or not', async () => {
  open();
  await home();
  await user.keyboard('l');
  await store.flush();
  await user.keyboard('{Control>}z{/Control}');
  expect(focused()).toHaveTextContent('');
  await store.flush();
  expect(sent.map(({ status }) => status)).toEqual(['LEAVE', 'IN_VILLAGE']);
});

test('shows what is unsaved and counts the totals as they are typed', async () => {
  open();
  await home();
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}a');
  expect(screen.getByRole('status')).toHaveTextContent('2 项未保存');
  expect(focused().closest('tr')?.lastElementChild).toHaveTextContent('2');
  await store.flush();
  expect(await screen.findByText('已全部保存')).toBeInTheDocument();
});

test('the line under the grid explains the cell as it is now', async () => {
  open();
  await home();
  await user.keyboard('a');
  expect(focused()).toHaveAccessibleDescription(/刚登记，尚未保存/);
  await store.flush();
  await vi.waitFor(() => expect(focused()).toHaveAccessibleDescription(/刚登记，已保存/));
});

test('says that the network is away, and sends again when told to', async () => {
  let away = true;
  const later = new RegisterStore(async (entries) => {
    if (away) throw new TypeError('fetch failed');
    return {
      results: entries.map(({ id }) => ({ id, outcome: 'RECORDED' as const, overtaken: false })),
      recorded: 1,
      duplicates: 0,
      rejected: 0,
      overtaken: 0,
    };
  });
  open({ store: later });
  await home();
  await user.keyboard('l');
  await later.flush();
  expect(await screen.findByRole('alert')).toHaveTextContent('网络中断，恢复后自动重发');
  away = false;
  await user.click(screen.getByRole('button', { name: '立即重发' }));
  expect(await screen.findByText('已全部保存')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('C asks to confirm the month, page keys jump between villages', async () => {
  const onConfirm = vi.fn();
  open({ onConfirm });
  await home();
  await user.keyboard('{PageDown}');
  expect(focused().dataset.row).toBe('2');
  await user.keyboard('c');
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('a confirmed month asks for a correction instead of writing', async () => {
  const onCorrect = vi.fn();
  open({ mode: 'correct', onCorrect });
  await home();
  await user.keyboard('l');
  expect(onCorrect).toHaveBeenCalledWith([{ postingId: 'p1', date: '2022-04-01' }], 'DAY', 'LEAVE');
  expect(store.status().unsaved).toBe(0);
});

test('an office that may only read moves through the grid and writes nothing', async () => {
  open({ mode: 'read' });
  await home();
  await user.keyboard('l{ArrowRight}a{Enter}');
  expect(store.status().unsaved).toBe(0);
  expect(screen.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
});

test('draws a township month as one plain cell per cadre and day', () => {
  const rows = Array.from({ length: 40 }, (_, index) =>
    cadre(`p${index}`, `干部${index}`, `村${index % 12}`),
  );
  open({ register: { ...register, rows } });
  expect(screen.getByRole('grid').querySelectorAll('td[role=gridcell]')).toHaveLength(1200);
});

test('N does nothing where no policy asks for nights', async () => {
  open();
  await home();
  await user.keyboard('n');
  expect(store.status().unsaved).toBe(0);
});

test('nights: N enters and takes back, and the column counts what is left', async () => {
  open({ register: { ...register, nightsAsked: true } });
  await home();
  expect(focused().closest('tr')?.lastElementChild).toHaveTextContent('28');
  await user.keyboard('n');
  expect(focused()).toHaveAccessibleName(/夜不在村/);
  expect(focused().closest('tr')?.lastElementChild).toHaveTextContent('27');
  await store.flush();
  expect(sent).toMatchObject([{ date: '2022-04-01', half: 'NIGHT', status: 'AWAY_OVERNIGHT' }]);
  await user.keyboard('l');
  expect(focused()).not.toHaveAccessibleName(/夜不在村/);
  await store.flush();
  expect(sent.at(-1)).toMatchObject({ half: 'DAY', status: 'LEAVE' });
});

test('weeks that are confirmed change by correction, the days after them by key', async () => {
  const onCorrect = vi.fn();
  open({ register: { ...register, closedTo: '2022-04-03' }, onCorrect });
  await home();
  await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}r');
  expect(onCorrect).toHaveBeenCalledWith([{ postingId: 'p1', date: '2022-04-03' }], 'DAY', 'REST');
  await store.flush();
  expect(sent).toMatchObject([{ date: '2022-04-04', half: 'DAY', status: 'REST' }]);
});
