/** Of eight characters or more, what is tried first when an account is guessed, in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  00000000 0123456789 10203040 102030405 11111111 11223344 1122334455 12121212 123123123 123321123 12341234
  12345678 123456789 1234567890 12345678910 1234abcd 1234qwer 123qwe123 123qweasd 12qwaszx 135792468 147258369
  159753456 19841984 19901990 1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 20002000 20202020 20252025 20262026
  22222222 246813579 27182818 31415926 314159265 66666666 69696969 741852963 789456123 87654321 88888888 963852741
  987654321 9876543210 99999999 a12345678 a123456789 a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678 abc12345 abc123456
  abcd1234 abcdefg1 abcdefgh abcdefghi admin123 admin1234 admin12345 adminadmin administrateur administration
  administrator alexander alexander1 alexandre alexandre1 amanda123 andrew123 anthony1 anthony123 aqwzsx123
  aqwzsxedc arsenal1 arsenal123 asdf1234 asdfasdf asdfghjk asdfghjkl ashley123 asshole1 automne1 autumn2026
  azerty12 azerty123 azerty1234 azerty12345 azertyui azertyuiop banana123 barcelona barcelona1 baseball baseball1
  basketball basketball1 batman123 benjamin benjamin1 bienvenue bienvenue1 bienvenue123 bitch123 blahblah blink182
  bonjour1 bonjour12 bonjour123 bonsoir1 bonsoir123 buster12 buster123 butterfly butterfly1 camille1 camille123
  caroline caroline1 catherine change123 changeme changeme1 changeme123 charlie1 charlie123 cheese123 chelsea1
  chelsea123 chocolat chocolat1 chocolate chocolate1 chouchou chouchou1 christian christian1 christine christophe
  christopher computer computer1 connard1 contrasena contrasena1 cookie12 cookie123 corvette creance1 creances1
  cristiano daniel12 daniel123 default1 default123 dominique doudou12 doudou123 dragon12 dragon123 elizabeth
  elizabeth1 eminem123 ete2026! facebook facebook1 facture1 factures1 ferrari1 ferrari123 flower123 flowers1
  football football1 football12 football123 france123 france2018 france2024 france2026 france98 frederic frederic1
  fuckyou! fuckyou1 fuckyou123 ginger12 ginger123 google123 guillaume guillaume1 hallo123 harley12 harley123
  hiver2026 hockey123 hunter12 hunter123 ilovegod iloveyou iloveyou! iloveyou1 iloveyou123 iloveyou2 impaye123
  impayes1 internet internet1 isabelle isabelle1 jennifer jennifer1 jeremy123 jessica1 jessica123 jetaime1
  jetaime12 jetaime123 jonathan jonathan1 jordan123 jordan23 joshua123 julien123 juventus juventus1 laurence
  laurent1 letmein! letmein1 letmein123 liberte1 liberte123 linkedin linkedin1 liverpool liverpool1 liverpool123
  loulou123 marie123 marseille marseille13 master12 master123 mathilde matthew1 matthew123 maverick maxime123
  mercedes mercedes1 merde123 messi1234 metallica metallica1 michael1 michael123 microsoft microsoft1 minecraft
  minecraft1 minecraft123 monkey12 monkey123 motdepass motdepasse motdepasse1 motdepasse123 mustang1 mustang123
  mypassword mypassword1 nathalie nathalie1 nicolas1 nicolas123 nirvana1 orange123 ordinateur p@ssw0rd p@ssw0rd1
  p@ssword paris75000 parisparis pass1234 pass12345 pass@123 pass@1234 passpass passw0rd passw0rd1 password
  password! password!1 password1 password12 password123 password1234 password@1 password@123 passwort passwort1
  passwort123 patricia patrick1 pepper12 pepper123 philippe philippe1 phoenix1 pokemon1 pokemon123 porsche1
  porsche911 princess princess1 princess123 princesse princesse1 printemps printemps1 putain123 q1w2e3r4
  q1w2e3r4t5 qazwsx123 qazwsxedc qwe123qwe qweasdzxc qwerasdf qwerty12 qwerty123 qwerty1234 qwerty12345 qwertyui
  qwertyuiop ranger123 realmadrid realmadrid1 recouvrement recouvrement1 relance1 relance12 relance123 relance2024
  relance2025 relance2026 revolution richard1 robert123 ronaldo7 root1234 rootroot samantha samantha1 samsung1
  samsung123 sebastien sebastien1 secret12 secret123 secretsecret shadow12 shadow123 slipknot1 soccer123 soleil12
  soleil123 spiderman spiderman1 spring2026 starwars starwars1 stephane stephane1 stephanie summer2024 summer2025
  summer2026 sunshine sunshine1 sunshine123 superman superman1 superman123 test1234 test12345 testing1 testing123
  testtest thomas12 thomas123 tigger12 tigger123 toor1234 trustno1 trustno12 vacances vacances1 vacances123
  valerie1 veronique victoria victoria1 vincent1 virginie wachtwoord welcome! welcome1 welcome12 welcome123
  welcome2024 welcome2025 welcome2026 welkom01 welkom123 whatever whatever1 william1 windows10 windows11
  winter2024 winter2025 winter2026 zaq12wsx zaq1zaq1 zidane10 zinedine zxcvbnm1 zxcvbnm123
`
    .trim()
    .split(/\s+/),
);
