/** The map or its table, with zoom and legend. */
import { useState } from 'react';
import { say } from '../../messages';
import { Legend } from './legend';
import { SituationMap } from './map';
import { PlaceTable } from './place-table';
import type { TrayProps } from './trays';

const ZOOMS = [1, 1.4, 2] as const;

export function MapPanel(props: TrayProps) {
  const [list, setList] = useState(false);
  const [zoom, setZoom] = useState(0);
  return (
    <section className="map-panel" aria-labelledby="map-title">
      <div className="map-tools">
        <h2 id="map-title" className="visually-hidden">
          {say('ui.map.title')}
        </h2>
        <button type="button" aria-pressed={list} onClick={() => setList(!list)}>
          {say('ui.map.list')}
        </button>
        {!list && (
          <>
            <button type="button" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
              <span aria-hidden="true">−</span>
              <span className="visually-hidden">{say('ui.map.zoomOut')}</span>
            </button>
            <button type="button" disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
              <span aria-hidden="true">+</span>
              <span className="visually-hidden">{say('ui.map.zoomIn')}</span>
            </button>
          </>
        )}
      </div>
      {list ? (
        <PlaceTable {...props} />
      ) : (
        <div className={`map-scroll zoom-${zoom}`}>
          <SituationMap {...props} />
        </div>
      )}
      <Legend />
    </section>
  );
}
