import { words } from 'virtual:words/study';
import { addWords } from '../../messages';

addWords(words);
