import { wordSet } from './word-list.ts';

/** Countries, their usual short forms, regions and the cities that news names most. */
export const PLACES = wordSet(`
  Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh
  Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei Bulgaria Burma Burundi Cambodia
  Cameroon Canada Chad Chile China Colombia Comoros Congo Croatia Cuba Cyprus Denmark Djibouti Dominica Ecuador Egypt
  Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Greenland Grenada
  Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan
  Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein
  Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia Moldova
  Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway
  Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa
  Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan
  Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan
  Vanuatu Vatican Venezuela Vietnam Yemen Zambia Zimbabwe Britain England Scotland Wales U.S. US USA U.S.A. U.K. UK UAE
  United_States United_Kingdom United_Arab_Emirates Northern_Ireland South_Korea North_Korea South_Africa South_Sudan
  Saudi_Arabia New_Zealand Sri_Lanka Costa_Rica El_Salvador Ivory_Coast Czech_Republic Czechia Dominican_Republic
  Burkina_Faso Sierra_Leone Cape_Verde Puerto_Rico Hong_Kong Macau Tibet Xinjiang Kashmir Crimea Chechnya Gaza
  Gaza_Strip West_Bank Golan_Heights Donbas Catalonia Bavaria Siberia Kurdistan Darfur Africa Asia Europe Antarctica
  Oceania America Americas North_America South_America Latin_America Central_America Middle_East Southeast_Asia
  East_Asia Central_Asia Caribbean Mediterranean Balkans Arctic Pacific Atlantic Baltic Black_Sea Red_Sea
  South_China_Sea Persian_Gulf Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii
  Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi
  Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York New_York_City North_Carolina
  North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont
  Virginia West_Virginia Wisconsin Wyoming Ontario Quebec Queensland Victoria Washington Washington_D.C. London Paris
  Berlin Madrid Rome Vienna Brussels Amsterdam Copenhagen Stockholm Oslo Helsinki Dublin Lisbon Athens Warsaw Prague
  Budapest Bucharest Sofia Belgrade Zagreb Kyiv Kiev Kharkiv Odesa Lviv Moscow Minsk Riga Vilnius Tallinn Geneva Zurich
  Munich Frankfurt Hamburg Cologne Milan Naples Turin Venice Barcelona Seville Porto Lyon Marseille Nice Strasbourg
  Manchester Liverpool Birmingham Edinburgh Glasgow Belfast Cardiff Leeds Istanbul Ankara Beirut Damascus Aleppo Baghdad
  Basra Mosul Tehran Kabul Kandahar Islamabad Karachi Lahore Peshawar Delhi New_Delhi Mumbai Kolkata Chennai Bangalore
  Bengaluru Hyderabad Dhaka Kathmandu Colombo Yangon Bangkok Hanoi Phnom_Penh Kuala_Lumpur Jakarta Manila Beijing
  Shanghai Shenzhen Guangzhou Hangzhou Wuhan Chengdu Chongqing Tianjin Nanjing Taipei Seoul Busan Pyongyang Tokyo Osaka
  Kyoto Hiroshima Ulaanbaatar Sydney Melbourne Brisbane Perth Canberra Auckland Wellington Cairo Alexandria Khartoum
  Tripoli Tunis Algiers Rabat Casablanca Lagos Abuja Accra Dakar Bamako Nairobi Mombasa Kampala Kigali Addis_Ababa
  Mogadishu Kinshasa Luanda Harare Lusaka Maputo Johannesburg Pretoria Cape_Town Durban Jerusalem Tel_Aviv Haifa
  Ramallah Riyadh Jeddah Mecca Dubai Abu_Dhabi Doha Manama Muscat Sanaa Aden Los_Angeles San_Francisco San_Diego
  San_Jose Chicago Houston Dallas Austin Boston Philadelphia Atlanta Miami Seattle Portland Denver Phoenix Las_Vegas
  Detroit Minneapolis Cleveland Baltimore Pittsburgh New_Orleans Nashville Memphis St._Louis Kansas_City Sacramento
  Silicon_Valley Wall_Street Hollywood Manhattan Brooklyn Toronto Montreal Vancouver Ottawa Calgary Mexico_City Havana
  Kingston Bogota Bogotá Caracas Lima Quito La_Paz Santiago Buenos_Aires Montevideo Sao_Paulo São_Paulo Rio_de_Janeiro
  Brasilia Brasília Guangdong Zhejiang Jiangsu Sichuan Hubei Taiwan_Strait Earth_Orbit Mars Moon
`);
