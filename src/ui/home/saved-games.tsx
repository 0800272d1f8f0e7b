import { useState } from 'react';
import { say } from '../../messages';
import { playersOf } from '../../scenario/record';
import { playersText } from '../bot/words';
import { download } from '../lib/download';
import { downloadGame } from '../lib/game-file';
import { obstacleText } from '../lib/obstacle';
import { forget, isReadable, type Save, type Unreadable } from '../lib/saves';
import { setUpFor, titleOfGame } from '../lib/scenarios';
import { address } from '../route';

interface Props {
  readonly saves: readonly (Save | Unreadable)[];
  readonly onChange: () => void;
}

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function whereIt({ summary }: Save): string {
  if (!summary) return '';
  return summary.over ? say('ui.saves.over', { year: summary.year }) : say('ui.saves.at', { ...summary });
}

/** Deleting asks once more in its own place: a deleted game cannot be brought back. */
function Delete({ name, onDelete }: { name: string; onDelete: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" aria-label={say('ui.saves.deleteThis', { name })} onClick={() => setAsked(true)}>
        {say('ui.saves.delete')}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="danger"
        aria-label={say('ui.saves.deleteSureThis', { name })}
        onClick={onDelete}
        // The question takes the place of the button that had the focus.
        ref={(button) => button?.focus()}
      >
        {say('ui.saves.deleteSure')}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {say('ui.saves.keep')}
      </button>
    </>
  );
}

function Entry({ save, onChange }: { save: Save; onChange: () => void }) {
  const { id, record, changed } = save;
  const obstacle = setUpFor(record);
  const name = say('ui.saves.name', { title: titleOfGame(record), level: record.level });
  return (
    <li className="save">
      <div>
        <strong>{name}</strong> <span className="hint">{whereIt(save)}</span>
        <br />
        <small className="hint">
          {say('ui.saves.changed', { when: time.format(changed), decisions: record.moves.length })}
          {obstacle !== 'unknownPlayer' && ` · ${playersText(playersOf(record))}`}
        </small>
        {typeof obstacle === 'string' && <p className="reason">{obstacleText(record, obstacle)}</p>}
      </div>
      <div className="buttons">
        {typeof obstacle !== 'string' && (
          <a className="button" href={address.play(id)} aria-label={say('ui.saves.continueThis', { name })}>
            {save.summary?.over ? say('ui.saves.look') : say('ui.saves.continue')}
          </a>
        )}
        <button type="button" aria-label={say('ui.saves.downloadThis', { name })} onClick={() => downloadGame(record)}>
          {say('ui.saves.download')}
        </button>
        <Delete
          name={name}
          onDelete={() => {
            forget(id);
            onChange();
          }}
        />
      </div>
    </li>
  );
}

function Broken({ save, onChange }: { save: Unreadable; onChange: () => void }) {
  return (
    <li className="save">
      <div>
        <strong>{say('ui.saves.unreadable')}</strong>
        <p className="reason">{say('ui.closed.unreadable')}</p>
      </div>
      <div className="buttons">
        <button type="button" onClick={() => download(`axis-${save.id}.txt`, save.text)}>
          {say('ui.saves.download')}
        </button>
        <Delete
          name={save.id}
          onDelete={() => {
            forget(save.id);
            onChange();
          }}
        />
      </div>
    </li>
  );
}

export function SavedGames({ saves, onChange }: Props) {
  if (saves.length === 0) return <p className="hint">{say('ui.saves.none')}</p>;
  return (
    <ul className="saves">
      {saves.map((save) =>
        isReadable(save) ? (
          <Entry key={save.id} save={save} onChange={onChange} />
        ) : (
          <Broken key={save.id} save={save} onChange={onChange} />
        ),
      )}
    </ul>
  );
}
