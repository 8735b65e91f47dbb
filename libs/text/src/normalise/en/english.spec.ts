import { spokenForm } from '../../testing';

const goldens: Record<string, [written: string, spoken: string][]> = {
  cardinals: [
    ['I have 0 cats and 15 dogs.', 'I have zero cats and fifteen dogs.'],
    ['It has 1,234,567 users.', 'It has one million two hundred thirty four thousand five hundred sixty seven users.'],
    ['Room 101 is full.', 'Room one oh one is full.'],
    ['Code 007.', 'Code zero zero seven.'],
    ['Minus -5 it is.', 'Minus minus five it is.'],
  ],
  ordinals: [['The 1st, 2nd, 3rd, 12th and 21st.', 'The first, second, third, twelfth and twenty first.']],
  years: [
    ['In 1984 we met.', 'In nineteen eighty four we met.'],
    ['Since 2005 and 2010.', 'Since two thousand five and twenty ten.'],
    ['In 1905, by 1900.', 'In nineteen oh five, by nineteen hundred.'],
    ['The 1990s and the 80s.', 'The nineteen nineties and the eighties.'],
    ['From 1914-1918.', 'From nineteen fourteen to nineteen eighteen.'],
    ['They sold 1500 tickets.', 'They sold one thousand five hundred tickets.'],
  ],
  dates: [
    ['On May 3, 2024 it rained.', 'On May third twenty twenty four it rained.'],
    ['Due 2024-05-03.', 'Due May third twenty twenty four.'],
    ['By 12/25/2023 at last.', 'By December twenty fifth twenty twenty three at last.'],
    ['On 25/12/2023 too.', 'On December twenty fifth twenty twenty three too.'],
    ['It was 3 May 2024.', 'It was the third of May twenty twenty four.'],
    ['See you on the 21st of June.', 'See you on the twenty first of June.'],
  ],
  times: [
    ['At 3:30 p.m. we eat.', 'At three thirty P M we eat.'],
    ['At 9:05 and 12:00.', "At nine oh five and twelve o'clock."],
    ['The 15:45 train.', 'The fifteen forty five train.'],
    ['Come at 7pm.', 'Come at seven P M.'],
  ],
  money: [
    ['It cost $3.50.', 'It cost three dollars and fifty cents.'],
    ['Pay $1 or $0.99.', 'Pay one dollar or ninety nine cents.'],
    ['A $3.5bn deal.', 'A three point five billion dollar deal.'],
    ['About £2.05 or €1,200.', 'About two pounds and five pence or one thousand two hundred euros.'],
  ],
  measures: [
    ['It is 50% off.', 'It is fifty percent off.'],
    ['Run 5 km at 20°C.', 'Run five kilometers at twenty degrees Celsius.'],
    ['A 1 kg bag, 2.5 kg more.', 'A one kilogram bag, two point five kilograms more.'],
    ['Walk 10-15 miles.', 'Walk ten to fifteen miles.'],
  ],
  fractions: [
    ['Use 1/2 or 3/4 cup.', 'Use one half or three quarters cup.'],
    ['Add 2 1/2 cups.', 'Add two and a half cups.'],
    ['Open 24/7.', 'Open twenty four seven.'],
    ['Half is ½.', 'Half is one half.'],
  ],
  decimals: [['Pi is 3.14159, not 0.5.', 'Pi is three point one four one five nine, not zero point five.']],
  abbreviations: [
    ['Mr. and Mrs. Smith vs. Dr. Jones.', 'mister and missus Smith versus doctor Jones.'],
    ['St. James lives on Main St. now.', 'saint James lives on Main street now.'],
    ['See No. 5, e.g. this.', 'See number five, for example this.'],
    ['Apples, pears, etc.', 'Apples, pears, et cetera.'],
  ],
  initialisms: [
    ['NASA and the FBI met.', 'NASA and the F B I met.'],
    ['The U.S. said so.', 'The U S said so.'],
    ['A UK TV set uses HTML.', 'A U K T V set uses H T M L.'],
  ],
  romans: [
    ['Chapter IV begins.', 'Chapter four begins.'],
    ['Henry VIII and Louis XIV.', 'Henry the eighth and Louis the fourteenth.'],
    ['World War II ended.', 'World War two ended.'],
  ],
  addresses: [
    ['Visit www.example.com/help.', 'Visit W W W dot example dot com slash help.'],
    ['Write to john.doe@example.org.', 'Write to john dot doe at example dot org.'],
  ],
  symbols: [
    ['Salt & pepper.', 'Salt and pepper.'],
    ['3 + 4 = 7', 'three plus four equals seven'],
    ['We are #1 with #fun @home.', 'We are number one with hashtag fun at home.'],
    ['Learn C++ and C#.', 'Learn C plus plus and C sharp.'],
  ],
  telephones: [['Call 555-123-4567.', 'Call five five five one two three four five six seven.']],
  codes: [['A4, MP3, 4K and B-52.', 'A four, M P three, four K and B fifty two.']],
};

describe.each(Object.entries(goldens))('English %s', (_, pairs) => {
  it.each(pairs)('%s', (written, spoken) => {
    expect(spokenForm(written, 'en')).toBe(spoken);
  });
});
