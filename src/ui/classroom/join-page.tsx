/** A student's way in: the code, the content note, a nickname; or back in with a PIN. */
import '../words/classroom';
import '../words/online';
import './classroom.css';
import { useCallback, useState } from 'react';
import { say } from '../../messages';
import type { ClassNotice } from '../../table/class-wire';
import { titleOf } from '../lib/scenarios';
import { Problem } from '../online/problem';
import { useAct, useAsked } from '../online/use-asked';
import { Page } from '../parts/page';
import { address, go } from '../route';
import { classroom } from './api';
import { mySeatsInClasses, seatInClass } from './keep';
import { Rejoin } from './rejoin';
import { readCode } from './words';

function CodeForm() {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const mine = mySeatsInClasses();
  const next = () => {
    const code = readCode(text);
    if (code) go(address.class(code));
    else setProblem(say('class.join.none'));
  };
  return (
    <>
      <form
        className="panel class-form"
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <p>{say('class.join.lede')}</p>
        <label className="field">
          <span>{say('class.join.code')}</span>{' '}
          <input
            className="code"
            required
            size={8}
            maxLength={9}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <Problem text={problem} />
        <p className="buttons">
          <button type="submit" className="primary large">
            {say('class.join.go')}
          </button>
        </p>
      </form>
      {mine.length > 0 && (
        <ul className="saves">
          {mine.map((seat) => (
            <li key={seat.class} className="save">
              <span>{say('class.join.mine', { nickname: seat.nickname })}</span>
              <a className="button" href={address.seat(seat.class)}>
                {say('class.join.toSeat')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Sit({ notice }: { readonly notice: ClassNotice }) {
  const [nickname, setNickname] = useState('');
  const { busy, problem, run } = useAct();
  const sit = (observer: boolean) =>
    run(async () => {
      await classroom.join(notice.code, nickname.trim(), observer);
      go(address.seat(notice.id));
    });
  return (
    <form
      className="panel class-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sit(false);
      }}
    >
      <label className="field">
        <span>{say('class.join.nickname')}</span>{' '}
        <input
          required
          maxLength={24}
          autoComplete="off"
          aria-describedby="nickname-about"
          value={nickname}
          onChange={({ target }) => setNickname(target.value)}
        />
      </label>
      <p className="hint" id="nickname-about">
        {say('class.join.nicknameAbout')}
      </p>
      <Problem text={problem} />
      <p className="buttons">
        <button type="submit" className="primary large" disabled={busy}>
          {say('class.join.sit')}
        </button>
        <button
          type="button"
          disabled={busy || nickname.trim() === ''}
          title={say('class.join.observeAbout')}
          onClick={() => void sit(true)}
        >
          {say('class.join.observe')}
        </button>
      </p>
      <p className="hint">{say('class.join.observeAbout')}</p>
    </form>
  );
}

function Note() {
  return (
    <section className="content-note" aria-labelledby="content-note">
      <h2 id="content-note">{say('class.note.title')}</h2>
      <p>{say('class.note.text')}</p>
      <p>{say('class.note.care')}</p>
    </section>
  );
}

function Known({ notice }: { readonly notice: ClassNotice }) {
  const seat = seatInClass(notice.id);
  if (seat) {
    return (
      <p className="panel buttons">
        <span>{say('class.join.mine', { nickname: seat.nickname })}</span>
        <a className="button primary" href={address.seat(notice.id)}>
          {say('class.join.toSeat')}
        </a>
      </p>
    );
  }
  if (notice.status === 'debrief') {
    return (
      <>
        <p className="lede">
          {titleOf(notice.scenario)}. {say('class.join.ended')}
        </p>
        <Rejoin notice={notice} />
      </>
    );
  }
  return (
    <>
      <p className="lede">
        {titleOf(notice.scenario)}. {say('class.join.people', { count: notice.people })}
      </p>
      <Note />
      {notice.status === 'playing' && <p className="hint">{say('class.join.late')}</p>}
      <Sit notice={notice} />
      <Rejoin notice={notice} />
    </>
  );
}

function WithCode({ code }: { readonly code: string }) {
  const ask = useCallback(() => classroom.notice(code), [code]);
  const [asked, again] = useAsked(ask);
  if (asked.at === 'waiting') return <p className="loading">{say('online.loading')}</p>;
  if (asked.at === 'there') return <Known notice={asked.value} />;
  const unknown = asked.why === 'missing' || asked.why === 'badCode';
  return (
    <>
      <p role="alert" className="alert">
        {unknown ? say('class.join.none') : asked.text}{' '}
        {!unknown && (
          <button type="button" onClick={again}>
            {say('online.none.again')}
          </button>
        )}
      </p>
      {unknown && <CodeForm />}
    </>
  );
}

export default function ClassPage({ code }: { readonly code: string | null }) {
  return (
    <Page title={say('class.join.title')} className="classroom joining">
      {code === null ? <CodeForm /> : <WithCode code={code} />}
    </Page>
  );
}
