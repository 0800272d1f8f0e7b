import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import { loadGame } from '../lib/game-file';
import { keep, newId } from '../lib/saves';
import { setUpFor } from '../lib/scenarios';
import { address, go } from '../route';

function holdsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/**
 * Files dragged over the window.
 * @returns whether one is over it now
 */
function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      // Without this the browser would open the file in the page's place.
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

/** Puts a game from a file among the saved ones, and opens it if it can be played on here. */
export function LoadGame({ onChange }: { onChange: () => void }) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function load(file: File | undefined) {
    if (!file) return;
    const read = await loadGame(file, say('ui.load.tooLarge', { file: file.name }));
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    const save = newId();
    keep(save, read.record, null, Date.now(), { chronicle: read.chronicle });
    onChange();
    if (typeof setUpFor(read.record) !== 'string') go(address.play(save));
  }
  const dragged = useDrop((file) => void load(file));
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
      <span className="hint">{say('ui.load.drop')}</span>
      {dragged && <div className="drop-here">{say('ui.load.dropNow')}</div>}
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
