/** What a strong bot would do here: asked in the worker, with what this side may see and has read, and nothing else. */
import { useEffect, useRef, useState } from 'react';
import type { Thought } from '../../bots';
import { moveText, say } from '../../messages';
import { type ChronicleEvent, moveId, PROVINCES, type SealMove, type Side, type View } from '../../rules';
import { Aborted, BotPlayer } from '../bot/bot-player';
import { type Draft, EMPTY_DRAFT } from '../lib/draft';
import { preview } from '../lib/preview';
import { useSettings } from '../settings/settings';
import { useKey } from '../settings/shortcuts';
import { Does } from './act';
import type { DecisionProps } from './types';

const ADVISER = 'strong';

interface Props extends Pick<DecisionProps, 'view' | 'side' | 'busy' | 'onDecide'> {
  readonly chronicle: readonly ChronicleEvent[];
  readonly adviceSeed: number;
  readonly onDraft: (draft: Draft) => void;
}

type Asked =
  | { readonly at: 'rest' }
  | { readonly at: 'thinking'; readonly done: number }
  | { readonly at: 'told'; readonly thought: Thought }
  | { readonly at: 'failed'; readonly detail: string };

const REST: Asked = { at: 'rest' };

function questionOf({ view, side, chronicle, adviceSeed }: Props) {
  const seen: View & { readonly viewer: Side } = { ...view, viewer: side };
  return {
    bot: ADVISER,
    view: seen,
    chronicle,
    seed: adviceSeed,
    budget: { explain: true },
  } as const;
}

/** Asks; the worker lives as long as the question. */
function useAdviser(props: Props) {
  const [asked, setAsked] = useState<Asked>(REST);
  const player = useRef<BotPlayer | null>(null);
  const stop = () => {
    player.current?.stop();
    player.current = null;
  };
  useEffect(
    () => () => {
      player.current?.stop();
    },
    [],
  );
  const ask = () => {
    stop();
    const asking = new BotPlayer();
    player.current = asking;
    setAsked({ at: 'thinking', done: 0 });
    const onProgress = (done: number) => setAsked({ at: 'thinking', done });
    asking.think(questionOf(props), { onProgress }).then(
      (thought) => {
        stop();
        setAsked({ at: 'told', thought });
      },
      (error: unknown) => {
        if (error instanceof Aborted) return;
        stop();
        setAsked({ at: 'failed', detail: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  const away = () => {
    stop();
    setAsked(REST);
  };
  return { asked, ask, away };
}

function draftOf({ units, aid, stance }: SealMove): Draft {
  return { ...EMPTY_DRAFT, units: PROVINCES.map((id) => units[id] ?? 0), aid, stance };
}

function sheetText({ side, units, aid, stance }: SealMove): string {
  const sent = PROVINCES.flatMap((province) => {
    const count = units[province] ?? 0;
    return count > 0 ? [say('hint.unit', { province, count })] : [];
  });
  return say('hint.sheet', { side, units: sent.join(', ') || say('hint.noUnits'), aid, stance });
}

function Advice({ thought, away, ...props }: Props & { thought: Thought; away: () => void }) {
  const { view, side, busy, onDecide, onDraft } = props;
  const { decision, reason, iterations } = thought;
  const { stability, lead, risk, chance } = reason.values;
  const ahead = Number(lead ?? 0);
  const told = decision.type === 'seal' ? null : preview(view, side, moveId(decision));
  const move = decision.type === 'seal' ? '' : moveText(decision);
  return (
    <>
      <p>
        <strong>{decision.type === 'seal' ? sheetText(decision) : say('hint.would', { move })}</strong>
      </p>
      {told && told.changes.length > 0 && (
        <p>
          {say('hint.does')} <Does changes={told.changes} side={side} />
        </p>
      )}
      {reason.code === 'planJoint' && <p>{say('bot.reason.planJoint')}</p>}
      {(reason.code === 'accuse' || reason.code === 'waive') && (
        <p>{say(`bot.reason.${reason.code}`, { chance: Number(chance ?? -1) })}</p>
      )}
      {stability !== undefined && (
        <p>
          {say('hint.expects', {
            side,
            iterations,
            stability: Number(stability),
            stands: ahead > 0 ? 'ahead' : ahead < 0 ? 'behind' : 'level',
            by: Math.abs(ahead),
            risk: Number(risk ?? 0),
          })}
        </p>
      )}
      <p className="hint">{say('hint.guess')}</p>
      <p className="buttons">
        {decision.type === 'seal' ? (
          <button type="button" disabled={busy} onClick={() => onDraft(draftOf(decision))}>
            {say('hint.write')}
          </button>
        ) : (
          <button type="button" disabled={busy} onClick={() => onDecide(decision)}>
            {say('hint.doIt', { move })}
          </button>
        )}
        <button type="button" className="plain" onClick={away}>
          {say('hint.away')}
        </button>
      </p>
    </>
  );
}

export function Hint(props: Props) {
  const { hints } = useSettings();
  const { asked, ask, away } = useAdviser(props);
  const key = useKey('H');
  if (!hints) return null;
  if (asked.at === 'rest') {
    return (
      <button type="button" className="ask-hint" disabled={props.busy} onClick={ask} {...key}>
        {say('hint.ask')}
      </button>
    );
  }
  return (
    <section className="advice" aria-live="polite" aria-label={say('hint.ask')}>
      {asked.at === 'thinking' && (
        <>
          <p>{say('hint.thinks')}</p>
          <progress value={asked.done} max={1} aria-label={say('hint.progress')} />
          <p className="buttons">
            <button type="button" onClick={away}>
              {say('hint.cancel')}
            </button>
          </p>
        </>
      )}
      {asked.at === 'failed' && (
        <>
          <p>{say('hint.failed', { detail: asked.detail })}</p>
          <p className="buttons">
            <button type="button" onClick={ask}>
              {say('hint.again')}
            </button>
            <button type="button" className="plain" onClick={away}>
              {say('hint.away')}
            </button>
          </p>
        </>
      )}
      {asked.at === 'told' && <Advice {...props} thought={asked.thought} away={away} />}
    </section>
  );
}
