/** Without case and accents: who types "sao" finds "São". */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
