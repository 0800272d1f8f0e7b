import { words } from 'virtual:words/glossary';
import { addWords } from '../../messages';

addWords(words);
