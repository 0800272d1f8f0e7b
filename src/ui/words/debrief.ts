import { words } from 'virtual:words/debrief';
import { addWords } from '../../messages';

addWords(words);
