/** Words of the command line: what a server keeps. */
export const cliServer = {
  'cli.db.option':
    'postgres://… or the path of an SQLite file; left out, as the server finds it (DATABASE_URL, or axis.db in AXIS_DATA)',
  'cli.db.missing': 'There is no database at {database}: name one with --database, DATABASE_URL or AXIS_DATA.',
  'cli.db.unreachable': '{database}: the database cannot be used: {why}',
  'cli.db.badDays': 'It must be a whole number of days from 1 to 9999.',

  'cli.backup.about': 'copy everything that a server keeps into one file, while it runs',
  'cli.backup.file': 'file to write; packed if its name ends in .gz',
  'cli.backup.force': 'overwrite the file',
  'cli.backup.examples':
    '  axis backup axis-backup.ndjson.gz\n  axis backup copy.ndjson --database postgres://axis@localhost/axis',
  'cli.backup.done':
    '{file}: {matches, plural, one {# match} other {# matches}} with {events} acts and {chat} lines of chat. It holds the seeds of running games: keep it from players.',

  'cli.restore.about': 'fill an empty database from a backup, of whichever kind of database it was made',
  'cli.restore.file': 'file that axis backup has written',
  'cli.restore.force': 'first delete every match that the database has',
  'cli.restore.examples':
    '  axis restore axis-backup.ndjson.gz\n  axis restore copy.ndjson --database postgres://axis@localhost/axis --force',
  'cli.restore.done':
    '{database}: {matches, plural, one {# match} other {# matches}} with {events} acts and {chat} lines of chat.',
  'cli.restore.notEmpty':
    '{database} already has matches. Restore into an empty database, or delete what it has with --force.',
  'cli.restore.notABackup':
    '{file}: {why, select, newer {the backup is of a newer version of the game} short {the backup is not whole} row {line {line} is no row of a backup} other {this is no backup of axis}}. Nothing was changed.',

  'cli.matches.about': 'list the matches that a server keeps',
  'cli.matches.statusOption': 'only those of this status',
  'cli.matches.scenarioOption': 'only those of this scenario',
  'cli.matches.rulesOption': 'only those of this version of the rules',
  'cli.matches.olderOption': 'only those without a change for so many days',
  'cli.matches.examples':
    '  axis matches\n  axis matches --status playing --older 7\n  axis matches --rules 1.1.0 --format json',
  'cli.matches.id': 'Match',
  'cli.matches.status': 'Status',
  'cli.matches.scenario': 'Scenario',
  'cli.matches.level': 'Level',
  'cli.matches.rules': 'Rules',
  'cli.matches.acts': 'Acts',
  'cli.matches.age': 'Last change',
  'cli.matches.days': '{days, plural, =0 {today} one {# day ago} other {# days ago}}',
  'cli.matches.count': '{count, plural, =0 {No match.} one {# match.} other {# matches.}}',

  'cli.export.about': 'write stored matches as game files, which "axis replay" reads',
  'cli.export.match': 'id of a match; see "axis matches"',
  'cli.export.all': 'every finished match',
  'cli.export.out': 'folder for the files',
  'cli.export.unfinishedOption': 'also matches that are not finished; their files hold the seed',
  'cli.export.force': 'overwrite files',
  'cli.export.examples':
    '  axis export ABCD2345efgh6789 --out games\n  axis export --all --out games --database data/axis.db',
  'cli.export.which': 'Name one match, or give --all.',
  'cli.export.missing': 'There is no match {match}; see "axis matches".',
  'cli.export.unfinished':
    '{match} is not finished. Its file would hold the seed, and with it every die to come: give --unfinished if nobody plays who may see it.',
  'cli.export.secret': 'Files of unfinished games hold their seeds: keep them from the players.',
  'cli.export.done':
    '{count, plural, one {# game} other {# games}} written to {folder}{left, plural, =0 {} other {; # unfinished left out (--unfinished)}}.',

  'cli.verify.about':
    'play every stored match again on the present rules; exit code 1 if one that is being played differs',
  'cli.verify.closeOption': 'close those that are being played and differ, with the reason "rules"',
  'cli.verify.examples': '  axis verify-db\n  axis verify-db --close\n  axis verify-db --format json',
  'cli.verify.progress': '{count} matches',
  'cli.verify.version':
    '{match} ({status}, {scenario}): of rules {version}; on the present ones its moves {holds, select, true {hold} other {do not hold}}.',
  'cli.verify.refused': '{match} ({status}, {scenario}): move {move} is refused ({code}).',
  'cli.verify.scenario': '{match} ({status}, {scenario}): its scenario is gone or has changed.',
  'cli.verify.noted': '{match} ({status}, {scenario}): its status is not what its log says.',
  'cli.verify.done':
    '{count, plural, one {# match} other {# matches}} on rules {version}: {differing, plural, =0 {none differs} one {# differs} other {# differ}}.',
  'cli.verify.closed': '{count, plural, =0 {None was closed.} one {# was closed.} other {# were closed.}}',
  'cli.verify.live':
    '{count, plural, one {# of them is} other {# of them are}} being played and cannot go on under these rules: finish them on the old version, or close them with --close.',

  'cli.purge.about': 'delete the matches that nobody has touched for long',
  'cli.purge.olderOption': 'without a change for so many days',
  'cli.purge.dryRun': 'only say how many there are',
  'cli.purge.examples': '  axis purge --older 180 --dry-run\n  axis purge --older 180',
  'cli.purge.done': '{count, plural, one {# match} other {# matches}} without a change for {days} days deleted.',
  'cli.purge.would': '{count, plural, one {# match} other {# matches}} without a change for {days} days.',
} as const;
