import { words } from 'virtual:words/learn';
import { addWords } from '../../messages';

addWords(words);
