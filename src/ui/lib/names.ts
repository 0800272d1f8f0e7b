/** Names of places and people by their numbers, and a province in one sentence. */
import { say } from '../../messages';
import { isFront, PROVINCES, type ProvinceId, SITES, type Side, type SiteId, sway, type View } from '../../rules';

export function provinceName(index: number): string {
  return say(`name.province.${PROVINCES[index] as ProvinceId}`);
}

export function sideName(side: Side | 'none'): string {
  return say(`name.side.${side}`);
}

export function placeName(place: ProvinceId | SiteId): string {
  return (PROVINCES as readonly string[]).includes(place)
    ? say(`name.province.${place as ProvinceId}`)
    : say(`name.site.${place as SiteId}`);
}

export interface Fact {
  readonly text: string;
  readonly rule: string;
}

/** What a province holds, fact by fact, each with the rule to read about it. */
export function factsOf(view: View, index: number): Fact[] {
  const p = view.provinces[index]!;
  const facts: Fact[] = [];
  const add = (rule: string, text: string) => facts.push({ text, rule });
  add('1.2', say('ui.place.heldBy', { holder: p.holder }));
  if (p.stack > 0) add('1.2', say('ui.place.stack', { faction: p.faction, stack: p.stack }));
  if (p.guard) add('1.4', say('ui.place.guard', { faction: p.faction }));
  if (isFront(view, index)) add('1.4', say('ui.place.front'));
  if (p.closed) add('C4.7', say('ui.place.closed'));
  if (view.joint === index) add('5.1', say('ui.place.joint'));
  for (const side of ['moscow', 'tehran'] as const) {
    if (p[side] > 0) add('1.2', say('ui.place.proxies', { side, count: p[side] }));
  }
  const who = sway(view, index);
  if (who !== 'none') add('1.3', say('ui.place.sway', { side: who }));
  SITES.forEach((site, n) => {
    const owner = view.sites[n]!;
    if (site.province !== index) return;
    const values = { letter: site.id, site: site.id };
    add('1.5', owner === 'none' ? say('ui.place.siteFree', values) : say('ui.place.siteOwned', { ...values, owner }));
  });
  if (p.marks > 0) add('7.3', say('ui.place.marks', { marks: p.marks }));
  return facts;
}

/** What a province holds, in words; used where the map is read aloud. */
export function describeProvince(view: View, index: number): string {
  return factsOf(view, index)
    .map(({ text }) => text)
    .join('. ');
}
