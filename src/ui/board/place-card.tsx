/** What a province holds, fact by fact with its rule: the card beside a tray, and the list in the panel. */
import type { View } from '../../rules';
import { factsOf, provinceName } from '../lib/names';
import { RuleLink } from '../parts/rule-link';
import type { Size } from './camera';
import type { Box } from './place-trays';

export function PlaceFacts({ view, index }: { view: View; index: number }) {
  return (
    <ul className="place-facts">
      {factsOf(view, index).map(({ text, rule }) => (
        <li key={text}>
          <span>{text}</span> <RuleLink rule={rule} />
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly view: View;
  readonly index: number;
  readonly box: Box;
  readonly room: Size;
}

/** Opens toward the middle of the map, where there is room. */
export function PlaceCard({ view, index, box, room }: Props) {
  const below = box.y < room.height / 2;
  const toEnd = box.x < room.width / 2;
  return (
    <div className={`place-card ${below ? 'below' : 'above'} ${toEnd ? 'to-end' : 'to-start'}`}>
      <p className="name">{provinceName(index)}</p>
      <PlaceFacts view={view} index={index} />
    </div>
  );
}
