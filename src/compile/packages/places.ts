import type { Entity } from '../../knowledge/model.ts';
import { cityEntities } from './cities.ts';
import { subdivisionEntities } from './subdivisions.ts';
import { countryCodes } from './tables.ts';

/**
 * The places that npm packages give at build time, so that the repository need not hold them: subdivisions of all countries
 * (CLDR) and their cities (GeoNames).
 */
export function packagePlaces(): Entity[] {
  const countries = countryCodes();
  const { entities, byAdmin1 } = subdivisionEntities(countries);
  return [...entities, ...cityEntities(countries, byAdmin1)];
}
