import { words } from 'virtual:words/online';
import { addWords } from '../../messages';

addWords(words);
