import { tokenise } from '../../tokenise/tokenise';
import { spokenForm } from '../../testing';
import { applyRules } from '../reading';
import { englishRules } from './rules';

it.each([
  ['A massive $3bn deal and $3bn in cash.', 'A massive three billion dollar deal and three billion dollars in cash.'],
  ['The 5 km race is 5 km long.', 'The five kilometer race is five kilometers long.'],
  ['A $5 fee or $5 today.', 'A five dollar fee or five dollars today.'],
  ['Two $20 bills.', 'Two twenty dollar bills.'],
])('an amount before its noun is singular: %s', (written, spoken) => {
  expect(spokenForm(written, 'en')).toBe(spoken);
});

it.each([
  ['Elizabeth I was queen.', 'Elizabeth the first was queen.'],
  ['The Charles I knew is gone.', 'The Charles I knew is gone.'],
  ['Malcolm X spoke.', 'Malcolm X spoke.'],
  ['Robert Griffin III ran.', 'Robert Griffin the third ran.'],
  ['Final Fantasy VII is a game.', 'Final Fantasy seven is a game.'],
  ['An IV drip and a CD.', 'An I V drip and a C D.'],
  ['The MIX of DVD and MD.', 'The MIX of D V D and M D.'],
])('a numeral counts rulers, generations or parts, and letters stay letters: %s', (written, spoken) => {
  expect(spokenForm(written, 'en')).toBe(spoken);
});

it.each([
  ['He won 3 - 1.', 'He won three to one.'],
  ['So 5 - 2 = 3.', 'So five minus two equals three.'],
  ['We paused - 4 of us.', 'We paused - four of us.'],
  ['May 5–June 9', 'May fifth to June ninth'],
  ['A–Z, Mon-Fri, 9:30-11:00 a.m.', 'A to Z, Monday to Friday, nine thirty to eleven A M.'],
  ['He came—we left.', 'He came — we left.'],
])('a dash joins like things, subtracts, or is a pause: %s', (written, spoken) => {
  expect(spokenForm(written, 'en')).toBe(spoken);
});

it.each([
  ['He said no. 5 men left.', 'He said no. five men left.'],
  ['See no. 5.', 'See number five.'],
  ['He came in. 5 more ran.', 'He came in. five more ran.'],
  ['It is 5 in. deep.', 'It is five inches deep.'],
  ['He lives on St. John St. now.', 'He lives on saint John street now.'],
  ['Boston, MA. Tom Lee, MD, came.', 'Boston, Massachusetts. Tom Lee, M D, came.'],
  ['IT IS the IT team.', 'IT IS the I T team.'],
])('what stands around tells what an abbreviation is: %s', (written, spoken) => {
  expect(spokenForm(written, 'en')).toBe(spoken);
});

it.each([
  ['3/4', 'three quarters', 'three out of four'],
  ['1-2', 'one to two', 'one minus two'],
  ['5/6/2024', 'May sixth twenty twenty four', 'June fifth twenty twenty four'],
  ['2023-11', 'November twenty twenty three', 'twenty twenty three to twenty eleven'],
  ['3:1', 'three to one', 'three one'],
])('%s is read as %s, and for review the other way is kept', (written, spoken, other) => {
  const [part] = applyRules(englishRules.digit, written, 0)!.parts;
  expect(part).toMatchObject({ start: 0, end: written.length, spoken });
  expect(part!.alternatives).toContain(other);
});

it.each(['H2', '1-', 'I. ', '$1-', '#aB', 'Mon-', '1 ', 'St. ', '5 ft ', '(1', 'x^', '1°'])(
  'a line of nothing but %j is divided in steps of bounded length',
  (part) => {
    const text = part.repeat(400);
    const tokens = tokenise(text, 'en');
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(Math.max(...tokens.map(({ start, end }) => end - start))).toBeLessThan(120);
  },
);
