import { words } from 'virtual:words/teaching';
import { addWords } from '../../messages';

addWords(words);
