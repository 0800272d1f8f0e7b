import { words } from 'virtual:words/uiStudy';
import { addWords } from '../../messages';

addWords(words);
