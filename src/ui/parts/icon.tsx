/** Icons of the kept set (Lucide), by what they mean here. Decoration: the words stand beside them or are hidden. */
import {
  ChevronRight,
  List,
  LocateFixed,
  Map as MapIcon,
  Minus,
  Play,
  Plus,
  Shapes,
  SkipForward,
  X,
} from 'lucide-react';

const ICONS = {
  close: X,
  legend: Shapes,
  list: List,
  map: MapIcon,
  next: ChevronRight,
  play: Play,
  skip: SkipForward,
  whole: LocateFixed,
  zoomIn: Plus,
  zoomOut: Minus,
} as const;

export function Icon({ name }: { name: keyof typeof ICONS }) {
  const Drawing = ICONS[name];
  return <Drawing className="icon" aria-hidden="true" focusable="false" strokeWidth={1.9} />;
}
