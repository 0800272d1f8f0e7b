/** Which paper is in the printer. */
import { say } from '../../messages';

const PAPERS = ['a4', 'letter'] as const;
type Paper = (typeof PAPERS)[number];

/** Letter is what printers of North America hold. */
export function usualPaper(): Paper {
  return /-(?:US|CA|MX)$/.test(navigator.language) ? 'letter' : 'a4';
}

export function PaperChoice({ paper, choose }: { paper: Paper; choose: (paper: Paper) => void }) {
  return (
    <fieldset className="paper-choice">
      <legend>{say('teaching.print.paper')}</legend>
      {PAPERS.map((one) => (
        <label key={one}>
          <input type="radio" name="paper" checked={paper === one} onChange={() => choose(one)} />
          {say(`teaching.print.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
