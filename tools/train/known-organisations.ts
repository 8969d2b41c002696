/** Organisations that news names without saying what they are. Written for Sidelight from general knowledge. */
export const KNOWN_ORGANISATIONS: readonly string[] = `
Alibaba|Alibaba Group|Tencent|Baidu|ByteDance|Huawei|Xiaomi|Oppo|Vivo|Lenovo|BYD|Geely|SAIC|Nio|Xpeng|Li Auto|CATL|JD.com|Meituan|Pinduoduo|
Didi|Didi Chuxing|Ant Group|Ant Financial|NetEase|Weibo|Sina|Sohu|iFlytek|SenseTime|Megvii|DeepSeek|Moonshot AI|Zhipu AI|MiniMax|Unitree|
SMIC|YMTC|ZTE|China Mobile|China Telecom|China Unicom|Sinopec|PetroChina|CNOOC|ICBC|Bank of China|China Construction Bank|Ping An|
Evergrande|Country Garden|Vanke|COMAC|DJI|Haier|Midea|Gree|Shein|Temu|TikTok|Douyin|WeChat|Kuaishou|Bilibili|Trip.com|Ctrip|
Samsung|Samsung Electronics|SK Hynix|SK Group|LG|LG Electronics|Hyundai|Hyundai Motor|Kia|Naver|Kakao|Coupang|Posco|Hanwha|Lotte|Korean Air|
Sony|Toyota|Honda|Nissan|Mazda|Subaru|Mitsubishi|Mitsui|Sumitomo|Itochu|Marubeni|Panasonic|Hitachi|Toshiba|Fujitsu|NEC|Nikon|
Nintendo|SoftBank|Rakuten|NTT|KDDI|Kioxia|Renesas|Tokyo Electron|Nomura|Daiwa|Mizuho|MUFG|Nippon Steel|Uniqlo|Fast Retailing|Takeda|
TSMC|Foxconn|Hon Hai|MediaTek|Acer|Asus|HTC|Pegatron|Quanta|Evergreen|
Tata|Tata Motors|Tata Steel|Tata Group|Reliance|Reliance Industries|Jio|Infosys|Wipro|Adani|Adani Group|Mahindra|Bajaj|HDFC|ICICI|Flipkart|
Paytm|Zomato|Swiggy|Ola|Air India|IndiGo|ISRO|Vedanta|Bharti Airtel|Airtel|Hindustan Unilever|Biocon|Byju's|
Singtel|DBS|OCBC|Temasek|Grab|GoTo|Gojek|Tokopedia|Sea Limited|Shopee|Petronas|AirAsia|Maybank|CIMB|San Miguel|Jollibee|VinFast|Vingroup|
Google|Alphabet|Apple|Amazon|Microsoft|Meta|Facebook|Instagram|WhatsApp|YouTube|Twitter|OpenAI|Anthropic|Nvidia|AMD|Intel|Qualcomm|Broadcom|
Micron|Texas Instruments|IBM|Oracle|Cisco|Salesforce|Adobe|Netflix|Tesla|SpaceX|Starlink|Neuralink|xAI|PayPal|Uber|Lyft|Airbnb|DoorDash|
Instacart|Snapchat|Pinterest|Reddit|LinkedIn|Dropbox|Spotify|Palantir|Snowflake|Databricks|Stripe|Coinbase|Robinhood|
Binance|FTX|Tether|Kraken|eBay|Etsy|Shopify|Zillow|Expedia|Booking.com|TripAdvisor|Yelp|Dell|HP|Hewlett-Packard|Xerox|Kodak|Motorola|
Walmart|Costco|Kroger|Home Depot|Lowe's|Best Buy|Macy's|Kohl's|Nordstrom|Nike|Adidas|Puma|Under Armour|Starbucks|McDonald's|
Burger King|KFC|Chipotle|Domino's|Pizza Hut|Coca-Cola|Pepsi|PepsiCo|Procter & Gamble|Johnson & Johnson|Unilever|Nestle|Nestlé|Danone|
Kraft Heinz|Mondelez|Kellogg|General Mills|Tyson Foods|Cargill|Bunge|Anheuser-Busch|AB InBev|Heineken|Diageo|Carlsberg|Philip Morris|
Altria|Walgreens|CVS|UnitedHealth|Cigna|Aetna|Humana|Pfizer|Moderna|Merck|Eli Lilly|AbbVie|Amgen|Gilead|Biogen|Regeneron|BioNTech|
AstraZeneca|GSK|GlaxoSmithKline|Novartis|Roche|Sanofi|Bayer|Novo Nordisk|Teva|Sinovac|Sinopharm|CureVac|Novavax|Theranos|Monsanto|Syngenta|
Boeing|Airbus|Lockheed Martin|Lockheed|Raytheon|Northrop Grumman|General Dynamics|BAE Systems|Rolls-Royce|Safran|Thales|Saab|Embraer|
Bombardier|Rheinmetall|Dassault|MBDA|General Electric|GE|Honeywell|3M|Caterpillar|John Deere|Deere|Siemens|ABB|Schneider Electric|Bosch|
General Motors|GM|Ford|Chrysler|Fiat|Stellantis|Volkswagen|VW|Audi|Porsche|BMW|Mercedes|Mercedes-Benz|Daimler|Volvo|Renault|Peugeot|Ferrari|
Jaguar Land Rover|Aston Martin|Rivian|Lucid|Polestar|Waymo|Mobileye|Michelin|Bridgestone|Goodyear|
ExxonMobil|Exxon|Chevron|ConocoPhillips|Shell|BP|TotalEnergies|Eni|Equinor|Repsol|Gazprom|Rosneft|Lukoil|Novatek|Aramco|Saudi Aramco|
ADNOC|QatarEnergy|Petrobras|Pemex|PDVSA|Ecopetrol|Halliburton|Schlumberger|Glencore|Rio Tinto|BHP|Anglo American|Barrick|Freeport-McMoRan|
ArcelorMittal|Alcoa|Norilsk Nickel|Rusal|Orsted|Vattenfall|Enel|Engie|EDF|E.ON|RWE|Iberdrola|National Grid|Thames Water|Centrica|
JPMorgan|JPMorgan Chase|JP Morgan|Goldman Sachs|Morgan Stanley|Citigroup|Citi|Citibank|Bank of America|Wells Fargo|Barclays|HSBC|Lloyds|NatWest|
Standard Chartered|Santander|BBVA|BNP Paribas|Societe Generale|Crédit Agricole|Deutsche Bank|Commerzbank|UBS|Credit Suisse|ING|UniCredit|
Intesa Sanpaolo|Nordea|Danske Bank|BlackRock|State Street|Blackstone|KKR|Carlyle|Berkshire Hathaway|Bridgewater|
Lehman Brothers|Bear Stearns|Merrill Lynch|Mastercard|American Express|Capital One|Charles Schwab|Nasdaq|NYSE|Moody's|Fitch|
Standard & Poor's|S&P|Deloitte|PwC|KPMG|Ernst & Young|EY|McKinsey|Accenture|Capgemini|Gartner|IDC|Forrester|Nielsen|Gallup|Ipsos|YouGov|
ANZ|Westpac|Commonwealth Bank|NAB|Macquarie|Qantas|Telstra|Woolworths|Coles|Royal Bank of Canada|TD Bank|Scotiabank|Suncor|Nortel|BlackBerry|
AIG|Allianz|AXA|Zurich Insurance|Swiss Re|Munich Re|Prudential|MetLife|Lloyd's|Generali|Aviva|
AT&T|Verizon|T-Mobile|Comcast|Disney|Walt Disney|Warner Bros.|Warner Bros|Paramount|Sony Pictures|Lionsgate|Pixar|Marvel|
HBO|Hulu|ESPN|Vodafone|BT|Telefonica|Telefónica|Deutsche Telekom|Telenor|Telia|Ericsson|Nokia|MTN|Safaricom|Etisalat|América Móvil|
Delta Air Lines|United Airlines|American Airlines|Southwest|JetBlue|Ryanair|EasyJet|Lufthansa|British Airways|Air France|KLM|Iberia|
Emirates|Etihad|Qatar Airways|Turkish Airlines|Aeroflot|Cathay Pacific|Singapore Airlines|Malaysia Airlines|Ethiopian Airlines|FedEx|UPS|DHL|
Maersk|MSC|Hapag-Lloyd|CMA CGM|Cosco|Uniper|Ikea|H&M|Inditex|Zara|LVMH|Kering|Gucci|Hermes|Hermès|Chanel|Dior|L'Oréal|L'Oreal|Carrefour|
Tesco|Sainsbury's|Asda|Morrisons|Aldi|Lidl|Marks & Spencer|WeWork|Lego|SAP|ASML|Infineon|STMicroelectronics|NXP|Philips|
AFP|Agence France-Presse|Associated Press|Reuters|Bloomberg|Xinhua|TASS|Interfax|Kyodo|Yonhap|ANSA|EFE|DPA|PTI|IRNA|Anadolu|
BBC|CNN|NBC|CBS|Fox News|Fox|MSNBC|CNBC|NPR|PBS|C-SPAN|Al Jazeera|Al Arabiya|Sky News|ITV|Channel 4|RT|CCTV|CGTN|NHK|KBS|France 24|
Deutsche Welle|ARD|ZDF|RTE|Politico|Axios|BuzzFeed|HuffPost|Breitbart|The Atlantic|The Economist|Financial Times|Wall Street Journal|
New York Times|Washington Post|USA Today|Los Angeles Times|Chicago Tribune|Boston Globe|The Guardian|The Times|The Telegraph|Daily Mail|
The Sun|The Independent|Le Monde|Le Figaro|Der Spiegel|Die Zeit|El País|El Mundo|Corriere della Sera|La Repubblica|Haaretz|Globe and Mail|
People's Daily|Global Times|South China Morning Post|Caixin|Nikkei|Asahi Shimbun|Yomiuri Shimbun|Straits Times|Times of India|The Hindu|
Newsweek|Forbes|Vogue|Rolling Stone|The Lancet|Lancet|National Geographic|Wikipedia|Wikimedia|Wikileaks|WikiLeaks|
UN|U.N.|United Nations|EU|NATO|IMF|World Bank|WTO|WHO|UNESCO|UNICEF|UNHCR|UNRWA|IAEA|OPEC|OPEC+|OECD|G7|G20|BRICS|ASEAN|African Union|Ecowas|
ECOWAS|Arab League|Mercosur|OSCE|Interpol|Europol|Frontex|ICC|ICJ|FIFA|UEFA|IOC|WADA|NBA|NFL|MLB|NHL|NCAA|PGA|FIA|Red Cross|Oxfam|Greenpeace|
Amnesty International|Human Rights Watch|Save the Children|Médecins Sans Frontières|Doctors Without Borders|Transparency International|
FBI|CIA|NSA|DEA|ATF|IRS|SEC|FDA|EPA|FCC|FTC|FAA|NTSB|FEMA|ICE|TSA|CDC|NIH|NASA|NOAA|USDA|USAID|DHS|DOJ|Pentagon|White House|Fed|Federal Reserve|
Kremlin|FSB|GRU|SVR|MI5|MI6|GCHQ|NHS|Ofcom|Mossad|Shin Bet|IDF|Hamas|Hezbollah|Taliban|ISIS|Islamic State|al-Qaida|al-Qaeda|Boko Haram|
al-Shabaab|Houthis|PKK|FARC|ELN|IRA|ETA|Wagner Group|IRGC|Knesset|Bundestag|Duma|Bundesbank|European Central Bank|ECB|Bank of England|
Bank of Japan|People's Bank of China|ESA|CERN|Roscosmos|MIT|Harvard|Stanford|Yale|Princeton|Caltech|Tsinghua University|
Labour|GOP|CDU|CSU|SPD|AfD|BJP|ANC|AKP|CHP|Likud|Fatah|PLO|Fidesz|Syriza|Podemos|Sinn Fein|Sinn Féin|DUP|SNP|UKIP|Kuomintang|KMT|DPP
`
  .replaceAll('\n', '')
  .split('|')
  .filter((name) => name !== '');
