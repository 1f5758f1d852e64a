/** A choice that narrows the search; nothing when there is nothing to choose between. */
export function Choice(props: {
  name: string;
  label: string;
  every: string;
  values: readonly string[];
}) {
  const { name, label, every, values } = props;
  if (values.length < 2) return null;
  return (
    <select name={name} aria-label={label}>
      <option value="">{every}</option>
      {values.map((value) => (
        <option key={value}>{value}</option>
      ))}
    </select>
  );
}
