/** `axis new ID`: a commented scenario file that validates and plays as it stands. */
import { Command, Option } from 'commander';
import { say } from '../messages';
import { newScenarioText } from '../scenario';
import { BadUsage, type Io } from './io';
import { checkOut, deliver } from './output';

interface NewOptions {
  readonly out?: string;
  readonly force?: boolean;
}

export function newCommand(io: Io): Command {
  return new Command('new')
    .description(say('cli.new.about'))
    .argument('<id>', say('cli.new.id'))
    .addOption(new Option('--out <file>', say('cli.new.out')))
    .option('--force', say('cli.option.force'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.new.examples')}\n`)
    .action((id: string, { out = `${id}.yaml`, force }: NewOptions) => {
      let text: string;
      try {
        text = newScenarioText(id);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new BadUsage(say('cli.new.bad', { id }));
      }
      checkOut({ out, force });
      deliver(io, text, { out, force });
      io.err(`${say('cli.new.next', { file: out })}\n`);
    });
}
