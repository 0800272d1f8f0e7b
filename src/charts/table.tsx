/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** A table of a report: columns of numbers stand to the right. */

const NUMBER = /^(?:[+−]?\d|–$|<\d)/;

interface Props {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly className?: string | undefined;
}

export function ReportTable({ head, rows, className }: Props) {
  const right = head.map((_, column) => column > 0 && rows.every((row) => NUMBER.test(row[column] ?? '–')));
  return (
    <table className={className}>
      <thead>
        <tr>
          {head.map((text, column) => (
            <th key={text} scope="col" className={right[column] ? 'number' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a report never move
          <tr key={i}>
            {row.map((text, column) =>
              column === 0 ? (
                <th key={head[column]} scope="row">
                  {text}
                </th>
              ) : (
                <td key={head[column]} className={right[column] ? 'number' : undefined}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
