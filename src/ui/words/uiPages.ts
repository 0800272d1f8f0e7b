import { words } from 'virtual:words/uiPages';
import { addWords } from '../../messages';

addWords(words);
