/** What a page says while its line to the server is not there. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { say } from '../../src/messages';
import { type LineShown, OPEN } from '../../src/table/connection';
import { LineNotice } from '../../src/ui/online/line';

function notice(shown: Partial<LineShown>, seconds = 0): string {
  const props = { ...OPEN, since: Date.now() - 1_000 * seconds, ...shown, onRetry: () => {} };
  return renderToStaticMarkup(createElement(LineNotice, props));
}

it('a restart is told apart from a lost line, until it takes too long', () => {
  const restarts = say('online.line.restarts');
  const told = notice({ line: 'away', restarts: true });
  expect(told).toContain(restarts);
  expect(told).not.toContain('<button');
  for (const lost of [notice({ line: 'away' }, 12), notice({ line: 'away', restarts: true }, 120)]) {
    expect(lost).not.toContain(restarts);
    expect(lost).toContain(say('online.line.retry'));
  }
  expect(notice({ line: 'away' }, 12)).toContain(say('online.line.away', { seconds: 12 }));
  for (const line of ['open', 'connecting', 'refused'] as const) expect(notice({ line })).toBe('');
});
