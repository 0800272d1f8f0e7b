/** Styles, then the page: what index.html draws is painted before the scripts take the processor. */
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/page.css';
import './style/home.css';
import './style/board.css';
import './style/map.css';
import './style/trays.css';
import './style/beats.css';
import './style/popup.css';
import './style/pieces.css';
import './style/panels.css';
import './style/decide.css';
import './style/library.css';
import './style/bots.css';
import './style/games.css';
import './style/study.css';
import './style/act.css';
import './style/orders.css';
import './style/settings.css';

/** A window in the background paints nothing. */
const LONGEST = 200;

const begin = () => void import('./main');
requestAnimationFrame(() => setTimeout(begin));
setTimeout(begin, LONGEST);
