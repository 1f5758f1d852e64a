import { expect, test } from 'vitest';
import { changesBetween } from './change-log';

const LOG = `# Changelog

Introduction.

## [Unreleased]

### Added

- Not yet.

## [0.3.0] - 2027-02-01

### Before you update

- Rename \`a\` to \`b\`.

### Fixed

- A fault.

## [0.2.1] - 2027-01-02

### Fixed

- Another.

## [0.2.0] - 2027-01-01

### Added

- A thing.

### Before you update

- Copy the database.

## [0.1.0] - 2026-12-01

- The first.

[0.2.0]: https://example.com
`;

test('what an owner has to do comes first, then the versions, the newest first', () => {
  expect(changesBetween(LOG, '0.1.0', '0.3.0')).toBe(`## Before you update (0.3.0)

- Rename \`a\` to \`b\`.

## Before you update (0.2.0)

- Copy the database.

## [0.3.0] - 2027-02-01

### Fixed

- A fault.

## [0.2.1] - 2027-01-02

### Fixed

- Another.

## [0.2.0] - 2027-01-01

### Added

- A thing.`);
});

test('versions after the one that is taken are not mentioned', () => {
  expect(changesBetween(LOG, '0.2.0', '0.2.1')).toBe(`## [0.2.1] - 2027-01-02

### Fixed

- Another.`);
});
