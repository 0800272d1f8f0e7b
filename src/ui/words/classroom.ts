import { words } from 'virtual:words/classroom';
import { addWords } from '../../messages';

addWords(words);
