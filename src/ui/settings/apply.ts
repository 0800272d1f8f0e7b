/** Imported first, so that the page is drawn at once as its person likes it. */
import { applySettings } from './settings';

applySettings();
