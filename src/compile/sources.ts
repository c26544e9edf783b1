/** All sources of the knowledge file together: what is written under assets/knowledge and what packages give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '../knowledge/model.ts';
import { checkAll } from './checks.ts';
import { addHolders, byProminence, linkCities, type Succession, successions } from './derive.ts';
import { addForms } from './forms.ts';
import { mergeLayers } from './merge.ts';
import { packagePlaces } from './packages/places.ts';
import { type Layer, PACKAGES, type Problem, readLayer, type Sourced } from './read.ts';
import { tightenRules } from './rules.ts';
import { joinDoubles } from './same.ts';
import { joinPlaces } from './same-place.ts';
import { addSurnames } from './surnames.ts';
import { addTitles } from './titles.ts';
import { withWikidataIds } from './wikidata-ids.ts';
import { addWrittenNames } from './written-names.ts';

export const FOLDER = 'assets/knowledge';

/** One entry of sources.json. */
export interface SourceInfo {
  name: string;
  url?: string;
  licence: string;
  attribution?: string;
}

export interface World {
  /** In the order of their ordinals: the most prominent first. */
  entities: Entity[];
  succession: Succession;
  /** Where each entity was written, by id. */
  places: ReadonlyMap<string, Sourced>;
  sources: Record<string, SourceInfo>;
  problems: Problem[];
}

function packageLayer(): Layer {
  return { entities: packagePlaces().map((entity) => ({ entity, file: PACKAGES, line: 0 })), problems: [] };
}

/** What follows from the sources and comes before their check. Changes the entities it is given. */
export function complete(entities: ReadonlyMap<string, Entity>): void {
  linkCities(entities);
  addSurnames(entities);
  addTitles(entities);
  tightenRules(entities);
  addForms(entities);
}

/**
 * Reads, merges, completes and checks everything. Later layers refine earlier ones by id: packages, facts carried over,
 * hand-written cards. `today` is a day number; problems are given, not thrown.
 */
export function readWorld(today: number): World {
  const layers = [packageLayer(), readLayer(join(FOLDER, 'tail')), readLayer(join(FOLDER, 'head'))];
  const merged = mergeLayers(layers);
  const bySlug = new Map([...merged.entities].map(([id, { entity }]) => [id, entity]));
  const written = addWrittenNames(bySlug, join(FOLDER, 'names'));
  const ids = join(FOLDER, 'ids.tsv');
  const { entities: known, problems } = withWikidataIds(merged.entities, ids, readFileSync(ids, 'utf8'));
  const same = join(FOLDER, 'same.tsv');
  const { entities: single, problems: wrong } = joinDoubles(known, same, readFileSync(same, 'utf8'));
  const places = joinPlaces(single);
  const byId = new Map([...places].map(([id, { entity }]) => [id, entity]));
  const sources = JSON.parse(readFileSync(join(FOLDER, 'sources.json'), 'utf8')) as Record<string, SourceInfo>;
  complete(byId);
  const found = checkAll({ entities: places, sources: new Set(Object.keys(sources)), today });
  addHolders(byId);
  return {
    entities: byProminence(byId),
    succession: successions(byId),
    places,
    sources,
    problems: [...merged.problems, ...problems, ...wrong, ...written, ...found],
  };
}
