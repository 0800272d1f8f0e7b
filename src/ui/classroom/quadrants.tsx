/** Where the tables ended: both sides against their par, in four fields. Told by place and words, never by colour alone. */
import { say } from '../../messages';
import type { ClassDebrief, DebriefTable, Quadrant } from '../../table/class-wire';

/** As they lie: Moscow above its par to the right, Tehran above its par at the top. */
const FIELDS: readonly Quadrant[] = ['tehran', 'both', 'neither', 'moscow'];

const COLLAPSES: readonly string[] = ['stability', 'damascus', 'war'];

function gap({ score, par }: DebriefTable, side: 'moscow' | 'tehran'): number {
  return score[side] - par[side];
}

/** More tables than this in one field are told by their numbers, and what is to be said of them below. */
const MANY = 20;

interface ChipProps {
  readonly table: DebriefTable;
  readonly short: boolean;
}

const isCollapse = ({ ending }: DebriefTable) => COLLAPSES.includes(ending);

function Chip({ table, short }: ChipProps) {
  const collapsed = isCollapse(table);
  const title = say('class.debrief.tableOf', {
    table: table.table,
    moscow: gap(table, 'moscow'),
    tehran: gap(table, 'tehran'),
  });
  return (
    <li className={collapsed ? 'chip collapsed' : 'chip'} title={title}>
      <span aria-hidden="true">
        {table.table}
        {collapsed && !short && <small className="note"> {say('class.debrief.collapsed')}</small>}
      </span>
      <span className="visually-hidden">
        {title}
        {collapsed && `, ${say('class.debrief.collapsed')}`}
      </span>
    </li>
  );
}

export function Quadrants({ debrief }: { readonly debrief: ClassDebrief }) {
  const fields = FIELDS.map((field) => {
    return { field, tables: debrief.tables.filter(({ quadrant }) => quadrant === field) };
  });
  const none = debrief.tables.filter(({ quadrant }) => quadrant === null);
  const short = fields.some(({ tables }) => tables.length > MANY);
  return (
    <>
      <div className="quadrants">
        {fields.map(({ field, tables }) => {
          return (
            <section key={field} className={`quadrant ${field}`} aria-labelledby={`quadrant-${field}`}>
              <h3 id={`quadrant-${field}`}>
                {say(`class.debrief.quadrant.${field}`)}{' '}
                <small className="count">{say('class.debrief.quadrant.count', { count: tables.length })}</small>
              </h3>
              {tables.length > 0 && (
                <ul className={short ? 'chips many' : 'chips'}>
                  {tables.map((table) => (
                    <Chip key={table.table} table={table} short={short} />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
      {short && debrief.tables.some(isCollapse) && <p className="hint">{say('class.debrief.dashed')}</p>}
      {none.length > 0 && (
        <p>{say('class.debrief.quadrant.none', { tables: none.map(({ table }) => table).join(', ') })}</p>
      )}
    </>
  );
}
