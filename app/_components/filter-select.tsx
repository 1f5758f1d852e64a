/** A select that filters the search results; nothing when there is only one value. */
export function FilterSelect(props: {
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
