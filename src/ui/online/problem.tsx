/** What went wrong with the last thing asked of the server; nothing while all is well. */
export function Problem({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <p role="alert" className="alert">
      {text}
    </p>
  );
}
