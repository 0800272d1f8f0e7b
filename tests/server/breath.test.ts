/** Work that waits for nothing lets others be heard in between. */
import { setImmediate as round } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createBreath } from '../../src/server/breath';

/** A clock that only work moves on. */
function bench() {
  const clock = { now: 0, looks: 0 };
  const breath = createBreath(
    () => clock.now,
    async () => {
      await round();
      clock.looks++;
    },
  );
  return { clock, breath };
}

describe('a breath', () => {
  it('is not taken while the last one is not long ago', async () => {
    const { clock, breath } = bench();
    for (let n = 0; n < 10; n++) {
      await breath();
      clock.now += 0.9;
    }
    expect(clock.looks).toBe(0);
    clock.now += 1;
    await breath();
    expect(clock.looks).toBe(1);
  });

  it('comes between pieces of work that all wait at once, and keeps their order', async () => {
    const { clock, breath } = bench();
    clock.now = 100;
    const done: number[] = [];
    await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        await breath();
        clock.now += 4;
        done.push(n);
      }),
    );
    expect(done).toEqual(Array.from({ length: 40 }, (_, n) => n));
    // Three pieces of 4 ms to a look.
    expect(clock.looks).toBe(Math.ceil(40 / 3));
  });

  it('lets everybody in, however long a look takes', async () => {
    let now = 0;
    const breath = createBreath(
      () => now,
      async () => {
        now += 1_000;
      },
    );
    now = 50;
    await Promise.all([breath(), breath()]);
    await breath();
    expect(now).toBe(1_050);
  });
});
