/** The map or its table, with their buttons: zoom, list, legend. */
import { memo, useCallback, useState } from 'react';
import { say } from '../../messages';
import type { ChronicleEvent } from '../../rules';
import { Explain } from '../parts/explain';
import { Icon } from '../parts/icon';
import type { Size } from './camera';
import { Legend } from './legend';
import { SituationMap } from './map';
import { PlaceTable } from './place-table';
import type { Box } from './place-trays';
import type { TrayProps } from './trays';
import { useCamera, ZOOM_STEP } from './use-camera';

interface Props extends TrayProps {
  readonly events: readonly ChronicleEvent[];
  /** From which line of the chronicle on things are new to the viewer. */
  readonly from: number;
}

/** Room of the buttons in the lower corner, in pixels at the usual size of text. */
const TOOLS: Size = { width: 236, height: 40 };
/** On a narrower map they stand below it (map.css), in rem. */
const NARROW = 22;

function toolsIn(room: Size): readonly Box[] {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  if (room.width <= NARROW * 16 * rem) return [];
  const width = TOOLS.width * rem;
  const height = TOOLS.height * rem;
  return [{ x: room.width - width / 2, y: room.height - height / 2, width, height }];
}

function MapTools({ list, onList, map }: { list: boolean; onList: () => void; map: ReturnType<typeof useCamera> }) {
  const { zoom, zoomBy, showAll } = map;
  return (
    <div className="map-tools">
      <Explain label={say('ui.legend.title')} className="tool" onHover={false} body={() => <Legend />}>
        <Icon name="legend" /> <span>{say('ui.legend.title')}</span>
      </Explain>
      <button type="button" className="tool" aria-pressed={list} onClick={onList}>
        <Icon name={list ? 'map' : 'list'} />
        <span className="visually-hidden">{say('ui.map.list')}</span>
      </button>
      {!list && (
        <>
          <button type="button" className="tool" disabled={zoom < 1.01} onClick={showAll}>
            <Icon name="whole" />
            <span className="visually-hidden">{say('ui.map.whole')}</span>
          </button>
          <button type="button" className="tool" disabled={zoom < 1.01} onClick={() => zoomBy(1 / ZOOM_STEP)}>
            <Icon name="zoomOut" />
            <span className="visually-hidden">{say('ui.map.zoomOut')}</span>
          </button>
          <button type="button" className="tool" disabled={zoom > 5.9} onClick={() => zoomBy(ZOOM_STEP)}>
            <Icon name="zoomIn" />
            <span className="visually-hidden">{say('ui.map.zoomIn')}</span>
          </button>
        </>
      )}
    </div>
  );
}

export const MapPanel = memo(function MapPanel({ events, from, ...trays }: Props) {
  const [list, setList] = useState(false);
  const map = useCamera(!list);
  const taken = useCallback(toolsIn, []);
  return (
    <section className="map-panel" aria-labelledby="map-title">
      <h2 id="map-title" className="visually-hidden">
        {say('ui.map.title')}
      </h2>
      {list ? (
        <PlaceTable {...trays} />
      ) : (
        <SituationMap {...trays} events={events} from={from} map={map} taken={taken} />
      )}
      <MapTools list={list} onList={() => setList(!list)} map={map} />
    </section>
  );
});
