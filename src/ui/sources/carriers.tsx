/** What in the game carries a claim: its name, and where it leads. */
import type { ReactNode } from 'react';
import { isMessageKey, sayAny } from '../../messages';
import type { Carrier } from '../../scenario/sources';
import { titleOf } from '../lib/scenarios';
import { address } from '../route';

export function To({ id, children = id }: { id: string; children?: ReactNode }) {
  return <a href={address.sources(id)}>{children}</a>;
}

/** Kind and id of "card t24". */
export function split(carrier: string): [kind: string, id: string] {
  const space = carrier.indexOf(' ');
  return [carrier.slice(0, space), carrier.slice(space + 1)];
}

/** The ledger writes modifiers as "quiet-removal", the rules as quietRemoval. */
function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function carrierName(carrier: string): string {
  const [kind, id] = split(carrier);
  const names: Record<string, () => string> = {
    action: () => sayAny(isMessageKey(`name.action.${id}`) ? `name.action.${id}` : `name.move.${id}`),
    card: () => sayAny(`card.${id}.title`),
    headline: () => sayAny(`name.headline.${id}`),
    site: () => `${id}, ${sayAny(`name.site.${id}`)}`,
    scenario: () => titleOf(id),
    modifier: () => {
      const [scenario = '', modifier = ''] = id.split('/');
      return `${sayAny(`modifier.${camel(modifier)}.name`)} (${titleOf(scenario)})`;
    },
  };
  return sayAny(`ui.sources.carrier.${kind}`, { name: names[kind]?.() ?? id });
}

export function CarrierLink({ carrier }: { carrier: string }) {
  const [kind, id] = split(carrier);
  if (kind === 'rule') return <a href={address.rules(id)}>{carrierName(carrier)}</a>;
  if (kind === 'modifier') return <a href={address.rules('13.5')}>{carrierName(carrier)}</a>;
  return <To id={id}>{carrierName(carrier)}</To>;
}

export function Rests({ carriers }: { carriers: readonly Carrier[] }) {
  return (
    <ul>
      {carriers.map(({ carrier, how }) => (
        <li key={carrier}>
          <CarrierLink carrier={carrier} />: {how}
        </li>
      ))}
    </ul>
  );
}
