import { words } from 'virtual:words/print';
import { addWords } from '../../messages';

addWords(words);
