/** Which of the brands that the sources list are bodies, and which are things that bodies make. */
import type { OrganizationRow } from './facts.ts';

/** A table of names, one after the other. */
const listed = (text: string): ReadonlySet<string> => new Set(text.split('|').map((name) => name.trim()));

/** A list of the icons of brands: it tells that there is one, not what it is. */
const ICONS = 'simple-icons';

/** Companies and other bodies among its brands. The others are formats, languages, programs, coins, games and shows. */
const BODIES = listed(
  `AccuWeather|Activision|Akasa Air|Alibaba Cloud|Audi|Beijing Subway|Betfair|Bitdefender|Bitly|Bungie|Byju's|CodeChef|Creative Commons|DAZN|
   DC Entertainment|Deezer|Dior|DuckDuckGo|Elsevier|Epic Games|Fitbit|Fiverr|Foxtel|GitLab|Glassdoor|Glovo|Groupon|Gumtree|HackerRank|
   Hostinger|Indian Super League|JetBlue|JetBrains|Khan Academy|Kickstarter|Klarna|Kodak|LastPass|Linktree|MailChimp|Moscow Metro|Motorola|
   Mozilla|Namecheap|New Japan Pro-Wrestling|Newegg|Nextcloud|NordVPN|OnePlus|OnlyFans|OpenSea|Paradox Interactive|Payoneer|Paytm|PhonePe|
   Picsart|Redbubble|Remedy Entertainment|Revolut|Riot Games|Rockstar Games|Shanghai Metro|Shopee|Skillshare|Squarespace|STARZ|StockX|Strava|
   Swiggy|TP-Link|The Boring Company|The Weather Channel|Tor Project|Treyarch|Tubi|Tumblr|Uber Eats|Ubisoft|Udacity|Udemy|Unacademy|Unsplash|
   Venmo|WeTransfer|WazirX|Waze|Y Combinator|Zerodha|Zomato|foodpanda|miHoYo`,
);

/** Whether all that is known of a row is an icon, and it is no body's. */
export const isIcon = ({ name, src }: OrganizationRow): boolean =>
  src.every((label) => label === ICONS) && !BODIES.has(name);

/** Products, makes and sites that a list of brands counts to companies. */
const NO_COMPANY = {
  brand:
    listed(`7 Up|Absolut Vodka|Acura|Air Jordan|Amarula|Apple TV|Athlon|Baileys Irish Cream|Ballantine's|Barbie|Bear Brand|
    Beefeater Gin|Benson & Hedges|Budweiser|Captain Morgan|Cheetos|Club-Mate|Datsun|Dr Pepper|Drambuie|Duracell|Fanta|
    Ferrero Rocher|Finlandia Vodka|Free Beer|Gatorade|GeForce|Gillette|GMC|Gordon's London Dry Gin|Gore-Tex|Grand Marnier|Grey Goose|
    Havana Club|Head & Shoulders|Hot Wheels|Hummer|Infiniti|Irn-Bru|Jim Beam|Johnnie Walker|Kent|Kinder Bueno|Kinect|Kit Kat|Kleenex|
    Labubu|Lapin Kulta|Lucky Strike|M&M's|Maggi|Marlboro|Mars|McFlurry|Milka|Mirinda|Monster Energy|Monster High|Mountain Dew|
    My Little Pony|Nescafé|Nespresso|Nesquik|Nestea|Nivea|Nutella|Ovaltine|Pall Mall|Pantene|Pentium|Pepsi|Pocky|Pringles|Radeon|
    Raffaello|Ray-Ban|RC Cola|Red Stripe|Redmi|Roomba|Ryzen|Skol|Smirnoff|Snickers|Southern Comfort|Sprite|Steadicam|Stella Artois|
    Stolichnaya|Tabasco sauce|Tamagotchi|The Famous Grouse|ThinkPad|Tic Tac|Tiger Beer|Toblerone|Twix|Vegemite|Whiskas|Wild Turkey|
    XXXX|bubble wrap|ramune|vaseline`),
  website:
    listed(`Discogs|Goodreads|Google AdSense|Google Analytics|Google Classroom|Google Docs|Google News|Google Play|Google Scholar|
    Google Search Console|Google Street View|Google Translate|IMDb|Imgur|Internet Archive|Lichess|Metacritic|Newgrounds|Rotten Tomatoes|
    SCP Foundation|Scopus|Stack Overflow|Wikipedia|Wikisource`),
};

/** What something is that a list of brands counts to companies and that is none. */
export const madeThing = (name: string): string | undefined =>
  Object.entries(NO_COMPANY).find(([, all]) => all.has(name))?.[0];
