import { words } from 'virtual:words/orders';
import { addWords } from '../../messages';

addWords(words);
