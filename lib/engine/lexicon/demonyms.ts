import { wordSet } from './word-list.ts';

/**
 * Peoples, faiths and parties, as adjective or noun: they are no entities, and they end a name that stands behind them
 * ("Chinese | President Xi"). What follows these endings and is in this list or made from a country's name.
 */
export const DEMONYMS = wordSet(`
  Afghan Afghans African Africans Albanian Albanians Algerian Algerians American Americans Angolan Arab Arabs Arabic
  Argentine Argentinian Armenian Armenians Asian Asians Australian Australians Austrian Austrians Azerbaijani Bahraini
  Bangladeshi Belarusian Belgian Belgians Bolivian Bosnian Brazilian Brazilians British Briton Britons Bulgarian Burmese
  Cambodian Cameroonian Canadian Canadians Catalan Chechen Chilean Chinese Colombian Colombians Congolese Croatian Cuban
  Cubans Cypriot Czech Danish Dane Danes Dutch Ecuadorian Egyptian Egyptians Emirati English Eritrean Estonian Ethiopian
  Ethiopians European Europeans Filipino Filipinos Finnish Finn Finns French Frenchman Georgian Georgians German Germans
  Ghanaian Greek Greeks Guatemalan Haitian Haitians Hispanic Hispanics Honduran Hungarian Hungarians Icelandic Indian
  Indians Indonesian Indonesians Iranian Iranians Iraqi Iraqis Irish Israeli Israelis Italian Italians Jamaican Japanese
  Jordanian Kazakh Kenyan Kenyans Korean Koreans Kosovar Kurd Kurds Kurdish Kuwaiti Latino Latinos Latvian Lebanese
  Liberian Libyan Libyans Lithuanian Malaysian Malian Maltese Mexican Mexicans Moldovan Mongolian Moroccan Mozambican
  Nepalese Nepali Nicaraguan Nigerian Nigerians Nordic Norwegian Norwegians Omani Pakistani Pakistanis Palestinian
  Palestinians Panamanian Paraguayan Peruvian Polish Pole Poles Portuguese Qatari Romanian Romanians Russian Russians
  Rwandan Saudi Saudis Scottish Scot Scots Senegalese Serb Serbs Serbian Slovak Slovenian Somali Somalis Spanish Spaniard
  Spaniards Sudanese Swede Swedes Swedish Swiss Syrian Syrians Taiwanese Tajik Tamil Tanzanian Thai Thais Tibetan
  Tibetans Tunisian Turk Turks Turkish Ugandan Ukrainian Ukrainians Uighur Uyghur Uyghurs Uruguayan Uzbek Venezuelan
  Venezuelans Vietnamese Welsh Western Yemeni Yemenis Zambian Zimbabwean Californian Texan Londoner Parisian
  Muslim Muslims Islamic Islamist Islamists Christian Christians Jew Jews Jewish Hindu Hindus Buddhist Buddhists Catholic
  Catholics Protestant Protestants Orthodox Sunni Sunnis Shia Shiite Shiites Shi'ite Shi'ites Sikh Sikhs Mormon Evangelical
  Republican Republicans Democrat Democrats Democratic Tory Tories Communist Communists Socialist Conservative
  Conservatives Labourite Marxist Nazi Nazis
`);
