import { wordOf } from './any-of';

/** Names that rulers and popes bore, after which even one letter is a numeral (Charles V). */
export const rulers = wordOf(`
  henry louis george charles edward james richard william elizabeth mary philip phillip pius benedict alexander nicholas
  catherine napoleon frederick francis ferdinand leo gregory clement innocent urban alfonso alphonso carlos gustav gustavus
  christian ivan ramses rameses ptolemy darius xerxes edmund harold victoria anne isabella joanna juan felipe pedro jean
  paul john peter stephen boniface celestine sixtus julius eugene martin adrian callixtus honorius otto conrad rudolf
  rudolph leopold maximilian joseph franz wilhelm friedrich umberto vittorio emmanuel victor haakon olaf olav harald baldwin
  manuel michael constantine justinian theodosius valentinian romanos basil amenhotep thutmose seti cleopatra cyrus
  artaxerxes antiochus seleucus mithridates attalus wenceslaus vladislaus casimir sigismund augustus albert rainier
  robert david kamehameha mehmed suleiman selim murad bayezid ramesses nebuchadnezzar shalmaneser sargon khosrow shapur cambyses tigranes phraates
  afonso sancho erik magnus canute valdemar margrethe beatrix gustaf kenneth duncan bohemond bela ladislaus vladimir
  herod menelik carol humbert lothair childeric clovis dagobert pepin leontius heraclius nikephoros alexios andronikos abdul ahmed faisal hussein abdullah farouk zog tutmose
`);

/** Common given names: a numeral after them or after their surname counts generations (Robert Griffin III). */
export const givenNames = wordOf(`
  adam adrian alan albert alex alfred allen andrew anthony arthur austin barry ben benjamin bernard bill bob brad bradley
  brandon brian bruce bryan calvin cameron carl carter chad charlie chester chris christopher clarence clark claude clayton
  clifford clinton cole colin corey craig curtis dale daniel danny darren daryl davis dean dennis derek dominic don donald
  douglas duane dwight dylan earl eddie edgar edwin eli elliott eric ernest ethan evan floyd frank franklin fred gabriel gary
  gene gerald gilbert glenn gordon graham grant greg hank harry harvey herbert herman howard hugh ian isaac jack jackson
  jacob jake jared jason jay jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel johnny jon jonathan jordan jose joshua
  justin karl keith kenneth kevin kyle larry lawrence lee leon leonard leroy lewis lloyd loudon lucas luke marcus malcolm mark marshall
  marvin matthew maurice max melvin mike miles mitchell nathan neil nelson noah norman oliver oscar patrick perry phil
  preston ralph ramon randall randy ray raymond rex ricky robin rodney roger roland ron ronald ross roy russell ryan sam
  samuel scott sean seth shane sidney spencer stanley steve steven stewart stuart ted terry theodore thomas tim timothy todd
  tom tommy tony travis trevor troy tyler vernon vincent wallace walter warren wayne wesley willie winston zachary thurston
`);
