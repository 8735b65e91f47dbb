const table = (text: string): [string, readonly [string, string]][] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [symbols = '', one = '', many = `${one}s`] = line
        .trim()
        .split(': ')
        .flatMap((part) => part.split(', '));
      return [symbols, [one, many]];
    });

/**
 * Symbols that share a reading, the reading of one and of many where that is not one with an s. American spelling, because
 * the pronouncing dictionary has it so. Names and symbols after the SI brochure (BIPM, 9th edition) and NIST SP 811.
 */
const lines = table(`
km: kilometer
m: meter
cm: centimeter
mm: millimeter
µm μm: micrometer
nm: nanometer
mi: mile
nmi: nautical mile
ft: foot, feet
in: inch, inches
yd yds: yard
kg kgs: kilogram
g: gram
mg: milligram
µg μg mcg: microgram
lb lbs: pound
oz: ounce
fl-oz: fluid ounce
t: ton
Mt: megaton
kt: kiloton
L l: liter
ml mL: milliliter
cl cL: centiliter
dl dL: deciliter
µl μl µL μL: microliter
cc: C C, C C's
gal: gallon
qt: quart
tsp: teaspoon
tbsp: tablespoon
ha: hectare
ac: acre
ms: millisecond
µs μs: microsecond
ns: nanosecond
s sec secs: second
min mins: minute
h hr hrs: hour
wk wks: week
mo mos: month
yr yrs: year
Hz: hertz, hertz
kHz: kilohertz, kilohertz
MHz: megahertz, megahertz
GHz: gigahertz, gigahertz
THz: terahertz, terahertz
kB KB: kilobyte
MB: megabyte
GB: gigabyte
TB: terabyte
PB: petabyte
KiB: kibibyte
MiB: mebibyte
GiB: gibibyte
Kb kb: kilobit
Mb: megabit
Gb: gigabit
kbps Kbps: kilobit per second, kilobits per second
Mbps: megabit per second, megabits per second
Gbps: gigabit per second, gigabits per second
W: watt
mW: milliwatt
kW: kilowatt
MW: megawatt
GW: gigawatt
Wh: watt hour
kWh: kilowatt hour
MWh: megawatt hour
GWh: gigawatt hour
TWh: terawatt hour
V: volt
µV μV: microvolt
mV: millivolt
kV: kilovolt
A: amp
µA μA: microamp
mA: milliamp
mAh: milliamp hour
Ah: amp hour
µF μF: microfarad
nF: nanofarad
pF: picofarad
Ω Ω: ohm
kΩ kΩ: kiloohm
dB: decibel
dBA: decibel
J: joule
kJ: kilojoule
MJ: megajoule
eV: electron volt
keV: kilo electron volt
MeV: mega electron volt
GeV: giga electron volt
cal: calorie
kcal: kilocalorie
BTU: B T U, B T U's
N: newton
kN: kilonewton
Nm N·m N⋅m: newton meter
Mpc: megaparsec
kpc: kiloparsec
pg: picogram
Pa: pascal
hPa: hectopascal
kPa: kilopascal
MPa: megapascal
bar: bar
mbar: millibar
atm: atmosphere
mmHg: millimeter of mercury, millimeters of mercury
psi: P S I, P S I
rpm RPM: R P M, R P M
bpm BPM: beat per minute, beats per minute
fps: frame per second, frames per second
dpi: D P I, D P I
ppm: part per million, parts per million
ppb: part per billion, parts per billion
px: pixel
MP: megapixel
hp: horsepower, horsepower
kn: knot
mph MPH: mile per hour, miles per hour
kph km/h kmh: kilometer per hour, kilometers per hour
mpg MPG: mile per gallon, miles per gallon
K: kelvin
mol: mole
mmol: millimole
lm: lumen
lx: lux, lux
cd: candela
Bq: becquerel
Sv: sievert
mSv: millisievert
µSv μSv: microsievert
ly: light year
IU: I U, I U
°C ℃: degree Celsius, degrees Celsius
°F ℉: degree Fahrenheit, degrees Fahrenheit
°K: kelvin
°: degree
pct %: percent, percent
‰: per mille, per mille
`);

export const units: Readonly<Record<string, readonly [one: string, many: string]>> = Object.fromEntries(
  lines.flatMap(([symbols, forms]) => symbols.split(' ').map((symbol) => [symbol.replace('-', ' '), forms] as const)),
);
