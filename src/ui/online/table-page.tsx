/** A match on the server: one's seat at the board, the public view for others, the invitation before and the debrief after. */
import '../words/online';
import '../words/cards';
import './online.css';
import { lazy, type ReactNode, useEffect, useMemo, useState } from 'react';
import { say } from '../../messages';
import { initiative, isOver, type SetUp, type View } from '../../rules';
import type { Online, OnlineShown } from '../../table/online';
import type { Seated, TableMessage } from '../../table/wire';
import { Chronicle } from '../board/chronicle';
import { Goals } from '../board/goals';
import { Inspector } from '../board/inspector';
import { OnlookersBoard } from '../board/onlookers-board';
import { keep } from '../lib/saves';
import { titleOf } from '../lib/scenarios';
import { InSlices } from '../parts/in-slices';
import { Page } from '../parts/page';
import { Tabs } from '../parts/tabs';
import { Seat } from '../play/seat';
import { summaryOf } from '../play/use-table';
import { address, go } from '../route';
import { lobby } from './api';
import { Chat } from './chat';
import { LineNotice } from './line';
import { People, SeatPanel, WaitingFor } from './people';
import { Problem } from './problem';
import { forgetSeat, seatAt } from './seats';
import { useAct } from './use-asked';
import { startOf, useCall, useLine, useOnlineGame } from './use-online';

const DebriefPage = lazy(() => import('../debrief/debrief-page'));

type There = OnlineShown & { readonly view: View; readonly table: TableMessage };

interface Props {
  readonly online: Online;
  readonly shown: There;
  readonly seat: Seated | null;
}

function Around({ online, shown, seat }: Props) {
  const { table } = shown;
  return (
    <>
      {seat ? <SeatPanel table={table} seat={seat} /> : <People table={table} side={null} />}
      {table.chat && seat && <Chat online={online} shown={shown} side={seat.side} />}
    </>
  );
}

function AtTheBoard({ online, shown, seat }: Props & { readonly seat: Seated }) {
  const { view, table } = shown;
  const { side } = seat;
  const game = useOnlineGame(online, shown, table.match, side);
  const mine = table.seats[side].bot === null && table.awaited.includes(side);
  useCall(mine, titleOf(table.scenario));
  const next = view.active === 'moscow' || view.active === 'tehran' ? view.active : initiative(view);
  return (
    <Seat
      side={side}
      next={next}
      game={{ ...game, held: table.seats[side].bot !== null }}
      tools={null}
      notices={<LineNotice {...shown} onRetry={online.retry} />}
      waiting={<WaitingFor table={table} seat={seat} />}
      more={{ title: say('online.people'), body: () => <Around online={online} shown={shown} seat={seat} /> }}
    />
  );
}

function LookingOn({ online, shown }: Props) {
  const { view, chronicle, table } = shown;
  const [selected, setSelected] = useState(-1);
  const [tab, setTab] = useState<'game' | 'goals' | 'chronicle'>('game');
  useCall(false, titleOf(table.scenario));
  const game = () => (
    <>
      <h2>{say('online.watch.title')}</h2>
      <p className="hint">{say('online.watch.about')}</p>
      {selected >= 0 && <Inspector view={view} index={selected} onClose={() => setSelected(-1)} />}
      <Around online={online} shown={shown} seat={null} />
    </>
  );
  return (
    <OnlookersBoard view={view} events={chronicle} tools={null} selected={selected} onSelect={setSelected}>
      <LineNotice {...shown} onRetry={online.retry} />
      <Tabs
        label={say('ui.turn.panels')}
        open={tab}
        onOpen={setTab}
        tabs={[
          { id: 'game', title: say('online.watch.title'), body: game },
          { id: 'goals', title: say('ui.goals.tab'), body: () => <Goals view={view} first="moscow" /> },
          {
            id: 'chronicle',
            title: say('ui.chronicle.title'),
            body: () => <Chronicle view={view} events={chronicle} staged={{}} />,
          },
        ]}
      />
    </OnlookersBoard>
  );
}

/** The link that invites; the code is shown to whoever has just made the match. */
function Invite({ online, shown, seat, code }: Props & { readonly code: string | null }) {
  const { table } = shown;
  const [copied, setCopied] = useState(false);
  const { busy, problem, run } = useAct();
  const link = new URL(address.join(table.match), window.location.href).href;
  // Without a secure context there is no clipboard: the field is there to copy from.
  const canCopy = window.isSecureContext && 'clipboard' in navigator;
  return (
    <Page title={say('online.invite.title')} className="online">
      <LineNotice {...shown} onRetry={online.retry} />
      <p className="lede">{say('online.invite.link')}</p>
      <p className="invite">
        <input
          readOnly
          aria-label={say('online.invite.title')}
          value={link}
          onFocus={({ target }) => target.select()}
        />
        {canCopy && (
          <button type="button" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
            {say(copied ? 'online.invite.copied' : 'online.invite.copy')}
          </button>
        )}
      </p>
      {code && (
        <p className="code-shown">{say('online.invite.code', { code: `${code.slice(0, 4)} ${code.slice(4)}` })}</p>
      )}
      <p role="status">{say('online.invite.waiting')}</p>
      <People table={table} side={seat?.side ?? null} />
      {seat && (
        <p className="buttons">
          <button type="button" disabled={busy} onClick={() => void run(() => lobby.close(seat))}>
            {say('online.seat.close')}
          </button>
        </p>
      )}
      <Problem text={problem} />
    </Page>
  );
}

function Rematch({ table, seat }: { table: TableMessage; seat: Seated }) {
  const { busy, problem, run } = useAct();
  const again = () => run(async () => go(address.table((await lobby.rematch(seat)).match)));
  return (
    <>
      <button type="button" disabled={busy} onClick={() => void again()}>
        {say(table.rematch === null ? 'online.over.rematch' : 'online.over.go')}
      </button>
      {problem !== '' && (
        <span role="alert" className="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function Over({ shown, seat, setUp }: Props & { readonly setUp: SetUp }) {
  const { view, chronicle, record, table } = shown;
  // Kept here like a game of this screen, so that replay, links and files of it work without the server.
  const id = `online-${table.match}`;
  useEffect(() => {
    if (record) keep(id, record, summaryOf(view), Date.now(), { chronicle });
  }, [id, record, view, chronicle]);
  if (!record) return null;
  const next = seat ? <Rematch table={table} seat={seat} /> : null;
  const game = { id, view, events: chronicle, setUp, record };
  return <DebriefPage {...game} next={next} you={seat?.side ?? null} />;
}

function Message({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Page title={say('online.title')} className="online">
      <p role="alert" className="alert">
        {text}
      </p>
      <p className="buttons">
        {children}
        <a className="button" href={address.online}>
          {say('online.over.home')}
        </a>
      </p>
    </Page>
  );
}

function Match({ online, shown, seat, code }: Props & { readonly code: string | null }) {
  const { view, table } = shown;
  const { scenario, scenarioHash, level, status, closedWhy } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what names a start does not change with the rest of the table
  const setUp = useMemo(() => startOf(table), [scenario, scenarioHash, level]);
  if (!setUp) return <Message text={say('online.refused.page')} />;
  const props = { online, shown, seat };
  if (isOver(view)) return <Over {...props} setUp={setUp} />;
  if (status === 'closed') {
    return (
      <Message text={`${say('online.closed.title')}. ${say(`online.closed.${closedWhy ?? 'agreed'}`)}`}>
        {seat && <Rematch table={table} seat={seat} />}
      </Message>
    );
  }
  if (status === 'open') return <Invite {...props} code={code} />;
  return (
    <InSlices meanwhile={<p className="loading">{say('online.line.connecting')}</p>}>
      {seat ? <AtTheBoard {...props} seat={seat} /> : <LookingOn {...props} />}
    </InSlices>
  );
}

const SAID = [
  'missing',
  'unauthorized',
  'otherRules',
  'damaged',
  'noSpectators',
  'spectatorsFull',
  'malformed',
] as const;

export default function TablePage({ id, code }: { id: string; code: string | null }) {
  const [seat, setSeat] = useState(() => seatAt(id));
  const { online, shown } = useLine(id, seat?.token ?? null);
  if (!online || !shown || (shown.line === 'connecting' && !shown.view)) {
    return <p className="loading">{say('online.line.connecting')}</p>;
  }
  if (shown.line === 'refused') {
    const why = SAID.find((one) => one === shown.refused) ?? 'malformed';
    const watch = () => {
      forgetSeat(id);
      setSeat(null);
    };
    return (
      <Message text={say(`online.refused.${why}`)}>
        {why === 'unauthorized' && (
          <button type="button" onClick={watch}>
            {say('online.refused.watch')}
          </button>
        )}
        {why === 'spectatorsFull' && (
          <button type="button" onClick={() => online.retry()}>
            {say('online.none.again')}
          </button>
        )}
      </Message>
    );
  }
  const { view, table } = shown;
  if (!view || !table) return <p className="loading">{say('online.line.connecting')}</p>;
  return <Match online={online} shown={{ ...shown, view, table }} seat={seat} code={code} />;
}
