/** Before the game: who one is, where one will sit, and what to look at until then. */
import { say } from '../../messages';
import type { ClassSeat, PersonView } from '../../table/class-wire';
import { SideSign } from '../board/pieces';
import { LineNotice } from '../online/line';
import { Page } from '../parts/page';
import { address } from '../route';
import { Leave } from './leave';
import type { Watched } from './use-class';

interface Props {
  readonly seat: ClassSeat;
  readonly view: PersonView;
  readonly line: Watched<PersonView>;
}

export function Pin({ pin }: { readonly pin: string }) {
  return (
    <p>
      <strong className="pin">{say('class.seat.pin', { pin })}</strong>{' '}
      <span className="hint">{say('class.seat.pinAbout')}</span>
    </p>
  );
}

/** Who sits on one's own side; nothing for somebody alone. */
export function Team({ view }: { readonly view: PersonView }) {
  if (view.team.length < 2) return null;
  return (
    <>
      <h3>{say('class.wait.team')}</h3>
      <ul className="people">
        {view.team.map(({ nickname, role, connected }) => (
          <li key={nickname}>
            <strong>{nickname}</strong> · {say(`class.role.${role}`)}
            {!connected && <span className="away"> · {say('online.people.away')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What one's role is for, in a sentence. */
export function RoleLine({ view }: { readonly view: PersonView }) {
  const { role, side } = view.me;
  if (!side) return null;
  const about = view.team.length < 2 ? say('class.role.alone', { side }) : say(`class.role.${role}.about`, { side });
  return <p className="role-line">{about}</p>;
}

function Where({ view }: { readonly view: PersonView }) {
  const { me, options, rivals } = view;
  if (me.role === 'observer') return <p className="lede">{say('class.wait.observer')}</p>;
  if (me.table === null || me.side === null) return <p className="lede">{say('class.wait.unseated')}</p>;
  return (
    <>
      <p className={`where ${me.side}`}>
        <SideSign side={me.side} size={28} /> {say('class.wait.seated', { table: me.table, side: me.side })}
      </p>
      <RoleLine view={view} />
      <Team view={view} />
      {options.hiddenNames && <p>{say('class.wait.hidden')}</p>}
      {!options.hiddenNames && rivals.length > 0 && <p>{say('class.wait.opposite', { names: rivals.join(', ') })}</p>}
      <p>{say('class.wait.start')}</p>
    </>
  );
}

export function WaitingRoom({ seat, view, line }: Props) {
  return (
    <Page title={say('class.wait.title', { nickname: view.me.nickname })} className="classroom">
      <LineNotice {...line} onRetry={line.retry} />
      {view.message && (
        <p className="notice teacher-says" role="status">
          <strong>{say('class.message')}:</strong> {view.message.text}
        </p>
      )}
      <section className="panel" aria-live="polite" aria-label={say('class.seat.title')}>
        <Where view={view} />
      </section>
      <Pin pin={seat.pin} />
      <section aria-labelledby="meanwhile">
        <h2 id="meanwhile">{say('class.wait.meanwhile')}</h2>
        <p className="buttons">
          <a className="button" href={address.lesson} target="_blank" rel="noreferrer">
            {say('class.wait.learn')}
          </a>
          <a className="button" href={address.rules()} target="_blank" rel="noreferrer">
            {say('class.wait.rules')}
          </a>
        </p>
      </section>
      <Leave seat={seat} />
    </Page>
  );
}
