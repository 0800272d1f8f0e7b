import { say } from '../../messages';
import { Page } from '../parts/page';

export default function StudyPage() {
  return <Page title={say('ui.study.nav')}>{null}</Page>;
}
