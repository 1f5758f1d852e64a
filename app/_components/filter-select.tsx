/** A select that filters the search results; nothing when there is only one value. */
export function FilterSelect(props: {
  name: string;
  label: string;
  every: string;
  values: readonly string[];
  /** What the option of a value shows; by default the value. */
  nameOf?: (value: string) => string;
}) {
  const { name, label, every, values, nameOf } = props;
  if (values.length < 2) return null;
  return (
    <select name={name} aria-label={label}>
      <option value="">{every}</option>
      {values.map((value) => (
        <option key={value} value={nameOf && value}>
          {nameOf ? nameOf(value) : value}
        </option>
      ))}
    </select>
  );
}
