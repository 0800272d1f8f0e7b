import { useState } from 'react';
import { say } from '../../messages';
import { loadGame } from '../lib/game-file';
import { keep, newId } from '../lib/saves';
import { setUpFor } from '../lib/scenarios';
import { address, go } from '../route';

/** Puts a game from a file among the saved ones, and opens it if it can be played on here. */
export function LoadGame({ onChange }: { onChange: () => void }) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function load(file: File | undefined) {
    if (!file) return;
    const read = await loadGame(file, say('ui.load.tooLarge', { file: file.name }));
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    const save = newId();
    keep(save, read.record, null);
    onChange();
    if (typeof setUpFor(read.record) !== 'string') go(address.play(save));
  }
  return (
    <div className="load">
      <label htmlFor="load-game">{say('ui.load.label')}</label>{' '}
      <input
        id="load-game"
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          void load(target.files?.[0]);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      {problems.length > 0 && (
        <div role="alert" className="alert">
          <p>{say('ui.load.problems', { count: problems.length })}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
