/** For teachers: a new class, the classes made on this device before, and what else helps to teach. */
import '../words/classroom';
import '../words/classroomTeach';
import '../words/online';
import './classroom.css';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import type { ClassMade } from '../../table/class-wire';
import { titleOf } from '../lib/scenarios';
import { Page } from '../parts/page';
import { address } from '../route';
import { ClassCode, whole } from './code';
import { CreateClassForm } from './create-form';
import { forgetClass, myClasses } from './keep';
import { ShareField } from './share-field';
import { dayText } from './words';

function Made({ made }: { readonly made: ClassMade }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const control = address.control(made.id, made.control);
  const wall = address.wall(made.id, made.projector);
  return (
    <section className="panel class-made" aria-labelledby="class-made">
      <h2 id="class-made" ref={title} tabIndex={-1}>
        {say('teach.made.title')}
      </h2>
      <ClassCode code={made.code} />
      <ShareField label={say('teach.made.control')} value={whole(control)} />
      <ShareField label={say('teach.made.wall')} value={whole(wall)} />
      <p className="buttons">
        <a className="button primary large" href={control}>
          {say('teach.made.toControl')}
        </a>
        <a className="button large" href={wall} target="_blank" rel="noreferrer">
          {say('teach.made.toWall')}
        </a>
      </p>
    </section>
  );
}

function Mine() {
  const [classes, setClasses] = useState(myClasses);
  if (classes.length === 0) return null;
  const forget = (id: string) => {
    forgetClass(id);
    setClasses(myClasses());
  };
  return (
    <section aria-labelledby="class-mine">
      <h2 id="class-mine">{say('teach.mine')}</h2>
      <ul className="saves">
        {classes.map(({ id, code, scenario, at, control }) => (
          <li key={id} className="save">
            <span>
              <strong>{code}</strong> · {titleOf(scenario)} · {dayText(at)}
            </span>
            <span className="buttons">
              <a
                className="button"
                href={address.control(id, control)}
                aria-label={`${say('teach.mine.open')} ${code}`}
              >
                {say('teach.mine.open')}
              </a>
              <button type="button" className="plain" onClick={() => forget(id)}>
                {say('teach.mine.forget')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function CreatePage() {
  const [made, setMade] = useState<ClassMade | null>(null);
  return (
    <Page title={say('teach.title')} className="classroom">
      <p className="lede">{say('teach.lede')}</p>
      <p>
        <a href={address.teaching()}>{say('teach.plans')}</a>
      </p>
      {made ? <Made made={made} /> : <CreateClassForm onMade={setMade} />}
      {!made && <Mine />}
    </Page>
  );
}
