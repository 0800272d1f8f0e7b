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

/** What a province holds, in words; used where the map is read aloud. */
export function describeProvince(view: View, index: number): string {
  const p = view.provinces[index]!;
  const parts = [say('ui.place.heldBy', { holder: p.holder })];
  if (p.stack > 0) parts.push(say('ui.place.stack', { faction: p.faction, stack: p.stack }));
  if (p.guard) parts.push(say('ui.place.guard'));
  if (isFront(view, index)) parts.push(say('ui.place.front'));
  if (p.closed) parts.push(say('ui.place.closed'));
  if (view.joint === index) parts.push(say('ui.place.joint'));
  for (const side of ['moscow', 'tehran'] as const) {
    if (p[side] > 0) parts.push(say('ui.place.proxies', { side, count: p[side] }));
  }
  const who = sway(view, index);
  if (who !== 'none') parts.push(say('ui.place.sway', { side: who }));
  SITES.forEach((site, n) => {
    const owner = view.sites[n]!;
    if (site.province !== index) return;
    parts.push(
      owner === 'none'
        ? say('ui.place.siteFree', { letter: site.id, site: site.id })
        : say('ui.place.siteOwned', { letter: site.id, site: site.id, owner }),
    );
  });
  if (p.marks > 0) parts.push(say('ui.place.marks', { marks: p.marks }));
  return parts.join('. ');
}
