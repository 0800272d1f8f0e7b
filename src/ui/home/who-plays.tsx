/** Who plays the next game: one choice for every scenario, made already for somebody who only wants to begin. */
import { useState } from 'react';
import { type BotId, LEVEL_BOTS, PERSONAS } from '../../bots/types';
import { say } from '../../messages';
import { rival, SIDES, type Side } from '../../rules';
import { PERSON, type Players } from '../../scenario/record';
import { sideName } from '../lib/names';
import { botAt, botsFor, peopleAmong } from '../lib/players';

const FIRST_BOT: BotId = 'steady';

/** One click away: Moscow, against a bot. */
export const FIRST_CHOICE: Players = { moscow: PERSON, tehran: FIRST_BOT };

const GROUPS: readonly { readonly title: 'levels' | 'personas'; readonly bots: readonly BotId[] }[] = [
  { title: 'levels', bots: LEVEL_BOTS },
  { title: 'personas', bots: PERSONAS },
];

type Way = 'bot' | 'people' | 'watch';
const WAYS: readonly Way[] = ['bot', 'people', 'watch'];

function wayOf(players: Players): Way {
  return (['watch', 'bot', 'people'] as const)[peopleAmong(players).length]!;
}

function against(person: Side, bot: BotId): Players {
  const can = botsFor(rival(person)).includes(bot) ? bot : FIRST_BOT;
  return person === 'moscow' ? { moscow: PERSON, tehran: can } : { moscow: can, tehran: PERSON };
}

interface ChoiceProps {
  readonly label: string;
  readonly side: Side;
  readonly bot: BotId;
  readonly onBot: (bot: BotId) => void;
}

function BotChoice({ label, side, bot, onBot }: ChoiceProps) {
  const can = botsFor(side);
  return (
    <div className="bot-choice">
      <label className="field">
        {label}{' '}
        <select value={bot} aria-describedby={`about-${side}`} onChange={({ target }) => onBot(target.value as BotId)}>
          {GROUPS.map(({ title, bots }) => (
            <optgroup key={title} label={say(`ui.players.${title}`)}>
              {bots
                .filter((one) => can.includes(one))
                .map((one) => (
                  <option key={one} value={one}>
                    {say(`bot.${one}.name`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className="hint" id={`about-${side}`}>
        {say(`bot.${bot}.about`)}
      </p>
    </div>
  );
}

interface Props {
  readonly players: Players;
  readonly onPlayers: (players: Players) => void;
}

function AgainstBot({ players, onPlayers }: Props) {
  const person = peopleAmong(players)[0]!;
  const other = rival(person);
  const bot = botAt(players, other) ?? FIRST_BOT;
  return (
    <div className="who-details">
      <fieldset className="field">
        <legend>{say('ui.players.side')}</legend>
        {SIDES.map((side) => (
          <label key={side} className="option">
            <input
              type="radio"
              name="person-side"
              checked={person === side}
              onChange={() => onPlayers(against(side, bot))}
            />
            <span>{sideName(side)}</span>
          </label>
        ))}
      </fieldset>
      <BotChoice
        label={say('ui.players.opponent')}
        side={other}
        bot={bot}
        onBot={(chosen) => onPlayers(against(person, chosen))}
      />
    </div>
  );
}

function TwoBots({ players, onPlayers }: Props) {
  return (
    <div className="who-details">
      {SIDES.map((side) => (
        <BotChoice
          key={side}
          label={sideName(side)}
          side={side}
          bot={botAt(players, side) ?? FIRST_BOT}
          onBot={(bot) => onPlayers({ ...players, [side]: bot })}
        />
      ))}
    </div>
  );
}

export function WhoPlays({ players, onPlayers }: Props) {
  const way = wayOf(players);
  // Going to and fro between the ways loses no choice.
  const [lastAgainst, setLastAgainst] = useState(players);
  const choose = (chosen: Players) => {
    if (wayOf(chosen) === 'bot') setLastAgainst(chosen);
    onPlayers(chosen);
  };
  const start: Readonly<Record<Way, Players>> = {
    bot: lastAgainst,
    people: { moscow: PERSON, tehran: PERSON },
    watch: { moscow: FIRST_BOT, tehran: FIRST_BOT },
  };
  return (
    <section className="panel who-plays" aria-labelledby="who-title">
      <fieldset className="ways">
        <legend id="who-title">{say('ui.players.title')}</legend>
        {WAYS.map((one) => (
          <label key={one} className="option">
            <input type="radio" name="who-plays" checked={way === one} onChange={() => choose(start[one])} />
            <span>{say(`ui.players.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {way === 'bot' && <AgainstBot players={players} onPlayers={choose} />}
      {way === 'watch' && <TwoBots players={players} onPlayers={choose} />}
    </section>
  );
}
