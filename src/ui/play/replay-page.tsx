/** A saved game, looked at again. One that is not over shows only what everybody may know. */
import { say } from '../../messages';
import { isOver } from '../../rules';
import { Replay } from '../replay/replay';
import { address } from '../route';
import NotPlayable from './not-playable';
import { useTable } from './use-table';

export default function ReplayPage({ id, at }: { id: string; at?: number }) {
  const { opened } = useTable(id);
  if (opened.status === 'opening') return <p className="loading">{say('ui.loading')}</p>;
  if (opened.status !== 'open') return <NotPlayable id={id} opened={opened} />;
  const { table, setUp } = opened;
  const over = isOver(table.read('spectator').view);
  const back = <a href={address.play(id)}>{say(over ? 'ui.replay.verdict' : 'ui.replay.toGame')}</a>;
  return <Replay record={table.record} setUp={setUp} start={at ?? 0} from={id} tools={back} />;
}
