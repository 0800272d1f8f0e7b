import { words } from 'virtual:words/classroomDebrief';
import { addWords } from '../../messages';

addWords(words);
