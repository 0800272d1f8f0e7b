/** An invitation: what one is asked to play, and with whom. */
import '../words/online';
import './online.css';
import { useCallback, useEffect, useState } from 'react';
import { say } from '../../messages';
import { rival, SIDES } from '../../rules';
import type { TableMessage } from '../../table/wire';
import { scenarios, titleOf } from '../lib/scenarios';
import { Page } from '../parts/page';
import { address, go } from '../route';
import { lobby } from './api';
import { NameField } from './create-form';
import { Problem } from './problem';
import { keepName, myName, seatAt } from './seats';
import { useAct, useAsked } from './use-asked';
import { paceText, seatName } from './words';

function Invitation({ table }: { table: TableMessage }) {
  const [name, setName] = useState(myName);
  const { busy, problem, run } = useAct();
  const { match, seats, scenario, pace } = table;
  const free = SIDES.find((side) => !seats[side].taken && seats[side].bot === null);
  const known = scenarios.find((one) => one.id === scenario);
  const watch = (
    <a className="button" href={address.table(match)}>
      {say('online.join.watch')}
    </a>
  );
  if (!free) {
    return (
      <>
        <p>{say('online.join.full')}</p>
        <p className="buttons">{watch}</p>
      </>
    );
  }
  const sit = () =>
    run(async () => {
      keepName(name.trim());
      await lobby.join(match, name.trim());
      go(address.table(match));
    });
  return (
    <form
      className="panel online-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sit();
      }}
    >
      <p className="lede">
        {say('online.join.about', { name: seatName(seats[rival(free)]), title: titleOf(scenario), side: free })}
      </p>
      <p>{known?.interest[free]}</p>
      <p className="hint">{say('online.join.time', { pace: paceText(pace), minutes: known?.minutes ?? 60 })}</p>
      <NameField name={name} onName={setName} />
      <Problem text={problem} />
      <p className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {say('online.join.go')}
        </button>
        {watch}
      </p>
    </form>
  );
}

export default function JoinPage({ id }: { id: string }) {
  const ask = useCallback(() => lobby.table(id), [id]);
  const [asked, again] = useAsked(ask);
  const seated = seatAt(id) !== null;
  useEffect(() => {
    if (seated) go(address.table(id));
  }, [seated, id]);
  if (seated) return null;
  return (
    <Page title={say('online.join.title')} className="online">
      {asked.at === 'waiting' && <p className="loading">{say('online.loading')}</p>}
      {asked.at === 'failed' && (
        <p role="alert" className="alert">
          {asked.text}{' '}
          <button type="button" onClick={again}>
            {say('online.none.again')}
          </button>
        </p>
      )}
      {asked.at === 'there' && <Invitation table={asked.value} />}
    </Page>
  );
}
