/** The map as a table, for those who prefer it or cannot see the map. */
import { say } from '../../messages';
import { isFront, PROVINCES, SITES, sway, type View } from '../../rules';
import { provinceName, sideName } from '../lib/names';
import { PieceIcon } from './pieces';

interface Props {
  readonly view: View;
  readonly selected: number;
  readonly targets: ReadonlySet<number>;
  readonly onPick: (index: number) => void;
}

function notes(view: View, index: number): string {
  const p = view.provinces[index]!;
  const parts: string[] = [];
  if (isFront(view, index)) parts.push(say('term.front'));
  if (p.closed) parts.push(say('ui.place.closed'));
  if (view.joint === index) parts.push(say('ui.place.joint'));
  if (p.guard) parts.push(say('ui.place.guard', { faction: p.faction }));
  if (p.marks > 0) parts.push(say('ui.place.marks', { marks: p.marks }));
  const who = sway(view, index);
  if (who !== 'none') parts.push(say('ui.place.sway', { side: who }));
  return parts.join(', ');
}

function Sites({ view, index }: { view: View; index: number }) {
  return SITES.map((site, n) =>
    site.province === index ? (
      <span key={site.id} className="site">
        <PieceIcon piece={{ kind: 'site', letter: site.id, owner: view.sites[n]! }} /> {say(`site.${site.id}.kind`)}
        {view.sites[n] !== 'none' && ` (${sideName(view.sites[n]!)})`}
      </span>
    ) : null,
  );
}

export function PlaceTable({ view, selected, targets, onPick }: Props) {
  return (
    <div className="place-table">
      <table>
        <caption className="visually-hidden">{say('ui.map.label')}</caption>
        <thead>
          <tr>
            {(['province', 'holder', 'enemy', 'moscow', 'tehran', 'sites', 'notes'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`ui.places.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PROVINCES.map((id, index) => {
            const p = view.provinces[index]!;
            return (
              <tr key={id} className={targets.has(index) ? 'target' : undefined}>
                <th scope="row">
                  <button type="button" aria-pressed={index === selected} onClick={() => onPick(index)}>
                    {provinceName(index)}
                  </button>
                </th>
                <td>{say(`name.holder.${p.holder}`)}</td>
                <td>{p.stack > 0 ? say('ui.places.stack', { faction: p.faction, stack: p.stack }) : '–'}</td>
                <td>{p.moscow}</td>
                <td>{p.tehran}</td>
                <td>
                  <Sites view={view} index={index} />
                </td>
                <td>{notes(view, index)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
