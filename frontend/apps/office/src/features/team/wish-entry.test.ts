import { describe, expect, it } from 'vitest';
import { EMPTY, press, state, type WishRow } from './wish-entry';

const rows: WishRow[] = [
  { postingId: 'a', wish: 'UNSTATED', may: ['wish'] },
  { postingId: 'b', wish: 'STAY', may: ['wish'] },
  { postingId: 'c', wish: 'UNSTATED', may: [] },
];

describe('wishes by keyboard', () => {
  it('writes a wish and goes on to the next row', () => {
    const first = press(EMPTY, rows, '1');
    expect(first).toEqual({ at: 1, typed: { a: 'STAY' } });
    expect(press(first ?? EMPTY, rows, '2')).toEqual({ at: 2, typed: { a: 'STAY', b: 'LEAVE' } });
  });

  it('does not count what is recorded already as a change', () => {
    const typed = state(EMPTY, rows[1] as WishRow, 'LEAVE');
    expect(state(typed, rows[1] as WishRow, 'STAY').typed).toEqual({});
  });

  it('leaves a row alone that the office may not write, but goes on', () => {
    expect(press({ at: 2, typed: {} }, rows, '1')).toEqual({ at: 2, typed: {} });
  });

  it('moves with the arrows and stops at the ends', () => {
    expect(press(EMPTY, rows, 'ArrowUp')?.at).toBe(0);
    expect(press({ at: 2, typed: {} }, rows, 'ArrowDown')?.at).toBe(2);
  });

  it('leaves every other key to the page', () => {
    expect(press(EMPTY, rows, 'x')).toBeNull();
    expect(press(EMPTY, [], '1')).toBeNull();
  });
});
