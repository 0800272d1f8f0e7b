/** The games kept in this browser: go on with one, look at it again, call it something else, hand it on, delete it. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import { playersOf } from '../../scenario/record';
import { playersText } from '../bot/words';
import { download } from '../lib/download';
import { downloadGame } from '../lib/game-file';
import { obstacleText } from '../lib/obstacle';
import {
  findSave,
  forget,
  isReadable,
  LONGEST_NAME,
  rename,
  restore,
  type Save,
  storesNothing,
  type Unreadable,
} from '../lib/saves';
import { setUpFor, titleOfGame } from '../lib/scenarios';
import { address } from '../route';

interface Props {
  readonly saves: readonly (Save | Unreadable)[];
  readonly onChange: () => void;
}

/** By the browser's own dates this would hold a phone up for a fifth of a second: it reads its calendars first. */
function whenText(changed: number): string {
  const date = new Date(changed);
  const [hour, minute] = [date.getHours(), date.getMinutes()].map((n) => String(n).padStart(2, '0'));
  return say('ui.saves.when', {
    day: date.getDate(),
    month: String(date.getMonth() + 1),
    year: String(date.getFullYear()),
    time: `${hour}:${minute}`,
  });
}

function whereIt({ summary }: Save): string {
  if (!summary) return '';
  return summary.over ? say('ui.saves.over', { year: summary.year }) : say('ui.saves.at', { ...summary });
}

/** What the list calls a game: what its owner does, or its scenario and level. */
function nameOf({ name, record }: Save): string {
  return name || say('ui.saves.name', { title: titleOfGame(record), level: record.level });
}

function branchText({ record, from }: Save): string {
  if (!record.branch) return '';
  const { at } = record.branch;
  const parent = from === '' ? null : findSave(from);
  if (!parent || !isReadable(parent)) return say('ui.saves.branch', { at });
  return say('ui.saves.branchOf', { at, name: nameOf(parent) });
}

interface RenameProps {
  readonly save: Save;
  readonly onDone: () => void;
}

function Rename({ save, onDone }: RenameProps) {
  const [name, setName] = useState(save.name || nameOf(save));
  const input = useRef<HTMLInputElement>(null);
  // It takes the place of the button that had the focus.
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        // What the page calls it anyway is no name.
        rename(save.id, name.trim() === nameOf({ ...save, name: '' }) ? '' : name);
        onDone();
      }}
    >
      <input
        type="text"
        aria-label={say('ui.saves.newName')}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onDone()}
        ref={input}
      />
      <button type="submit">{say('ui.saves.nameIt')}</button>
      <button type="button" onClick={onDone}>
        {say('ui.saves.cancel')}
      </button>
    </form>
  );
}

/** The link is made when it is asked for: the packer is no part of the first load. */
function CopyLink({ save, onCopied }: { save: Save; onCopied: (note: string) => void }) {
  async function copy() {
    const { copyText, linkOf } = await import('../replay/copy');
    const link = await linkOf(save.record);
    onCopied((await copyText(link)) ? say('ui.share.copied', { letters: link.length }) : link);
  }
  return (
    <button type="button" aria-label={say('ui.share.linkOf', { name: nameOf(save) })} onClick={() => void copy()}>
      {say('ui.share.link')}
    </button>
  );
}

interface EntryProps {
  readonly save: Save;
  readonly onChange: () => void;
  readonly onDelete: (name: string) => void;
}

function Entry({ save, onChange, onDelete }: EntryProps) {
  const [naming, setNaming] = useState(false);
  const [copied, setCopied] = useState('');
  const renameButton = useRef<HTMLButtonElement>(null);
  const named = useRef(false);
  // Whoever has named a game goes on where the field was.
  useEffect(() => {
    if (!naming && named.current) renameButton.current?.focus();
    named.current = naming;
  }, [naming]);
  const { id, record, changed, summary, chronicle } = save;
  const obstacle = setUpFor(record);
  const open = typeof obstacle !== 'string';
  const over = summary?.over === true;
  const name = nameOf(save);
  const branch = branchText(save);
  return (
    <li className="save">
      <div>
        <strong>{name}</strong>{' '}
        {save.name !== '' && (
          <span className="hint">{say('ui.saves.name', { title: titleOfGame(record), level: record.level })} · </span>
        )}
        <span className="hint">{whereIt(save)}</span>
        <br />
        <small className="hint">
          {say('ui.saves.changed', { when: whenText(changed), decisions: record.moves.length })}
          {obstacle !== 'unknownPlayer' && ` · ${playersText(playersOf(record))}`}
          {branch !== '' && ` · ${branch}`}
        </small>
        {!open && <p className="reason">{obstacleText(record, obstacle)}</p>}
      </div>
      {naming ? (
        <Rename
          save={save}
          onDone={() => {
            setNaming(false);
            onChange();
          }}
        />
      ) : (
        <div className="buttons">
          {open && (
            <a className="button primary" href={address.play(id)} aria-label={say('ui.saves.continueThis', { name })}>
              {over ? say('ui.saves.look') : say('ui.saves.continue')}
            </a>
          )}
          {obstacle === 'otherRules' && (
            <a className="button" href={address.play(id)} aria-label={say('ui.archive.readThis', { name })}>
              {say('ui.archive.read')}
            </a>
          )}
          {open && over && (
            <>
              <a className="button" href={address.replay(id)} aria-label={say('ui.saves.replayThis', { name })}>
                {say('ui.saves.replay')}
              </a>
              <CopyLink save={save} onCopied={setCopied} />
            </>
          )}
          <button
            type="button"
            ref={renameButton}
            aria-label={say('ui.saves.renameThis', { name })}
            onClick={() => setNaming(true)}
          >
            {say('ui.saves.rename')}
          </button>
          <button
            type="button"
            aria-label={say('ui.saves.downloadThis', { name })}
            onClick={() => downloadGame(record, over ? chronicle : null)}
          >
            {say('ui.saves.download')}
          </button>
          <button type="button" aria-label={say('ui.saves.deleteThis', { name })} onClick={() => onDelete(name)}>
            {say('ui.saves.delete')}
          </button>
        </div>
      )}
      {copied !== '' && (
        <p role="status" className="copied hint">
          {copied}
        </p>
      )}
    </li>
  );
}

function Broken({ save, onDelete }: { save: Unreadable; onDelete: (name: string) => void }) {
  return (
    <li className="save">
      <div>
        <strong>{say('ui.saves.unreadable')}</strong>
        <p className="reason">{say('ui.closed.unreadable')}</p>
      </div>
      <div className="buttons">
        <button type="button" onClick={() => download(`axis-${save.id}.txt`, save.text, 'text/plain')}>
          {say('ui.saves.download')}
        </button>
        <button
          type="button"
          aria-label={say('ui.saves.deleteThis', { name: save.id })}
          onClick={() => onDelete(say('ui.saves.unreadable'))}
        >
          {say('ui.saves.delete')}
        </button>
      </div>
    </li>
  );
}

/** An entry that was deleted here and can be brought back until the page is left. */
interface Gone {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Its place in the list. */
  readonly place: number;
}

function Deleted({ gone, onUndo }: { gone: Gone; onUndo: () => void }) {
  return (
    <li className="save gone">
      <span role="status">{say('ui.saves.deleted', { name: gone.name })}</span>
      <button
        type="button"
        aria-label={say('ui.saves.undoThis', { name: gone.name })}
        onClick={onUndo}
        // It stands where the button was that had the focus.
        ref={(button) => {
          if (document.activeElement === document.body) button?.focus();
        }}
      >
        {say('ui.saves.undo')}
      </button>
    </li>
  );
}

export function SavedGames({ saves, onChange }: Props) {
  const [gone, setGone] = useState<readonly Gone[]>([]);
  const remove = (id: string, name: string, place: number) => {
    setGone([...gone.filter((one) => one.id !== id), { id, name, place, text: forget(id) }]);
    onChange();
  };
  const undo = ({ id, text }: Gone) => {
    restore(id, text);
    setGone(gone.filter((one) => one.id !== id));
    onChange();
  };
  const entries: (Save | Unreadable | Gone)[] = [...saves];
  for (const one of gone) entries.splice(Math.min(one.place, entries.length), 0, one);
  return (
    <>
      {storesNothing() && saves.length > 0 && (
        <p role="alert" className="alert">
          {say('ui.saves.thisVisit')}
        </p>
      )}
      {saves.length === 0 && <p className="hint">{say('ui.saves.none')}</p>}
      <ul className="saves">
        {entries.map((entry, place) => {
          if ('place' in entry) return <Deleted key={`gone-${entry.id}`} gone={entry} onUndo={() => undo(entry)} />;
          const onDelete = (name: string) => remove(entry.id, name, place);
          return isReadable(entry) ? (
            <Entry key={entry.id} save={entry} onChange={onChange} onDelete={onDelete} />
          ) : (
            <Broken key={entry.id} save={entry} onDelete={onDelete} />
          );
        })}
      </ul>
    </>
  );
}
