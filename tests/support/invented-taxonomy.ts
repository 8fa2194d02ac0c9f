import { type Code, type Taxonomy, taxonomySchema } from '#shared/domain/taxonomy';

const SITES =
  'skull,orbit,mandible,cervical vertebra,thoracic vertebra,lumbar vertebra,sacrum,rib,sternum,clavicle,scapula,humerus,radius,ulna,scaphoid,metacarpal,thumb,finger,pelvis,acetabulum,neck of femur,shaft of femur,patella,tibia,fibula,ankle,calcaneus,talus,metatarsal,great toe,lesser toe,larynx'.split(
    ',',
  );
const INJURIES =
  'fracture,dislocation,sprain,contusion,laceration,crush injury,puncture wound,burn of first degree,burn of second degree,corrosion,traumatic amputation,foreign body'.split(
    ',',
  );
const DETAILS =
  'displaced,undisplaced,open,closed,with delayed healing,with nonunion,with malunion,with routine healing,with nerve injury,with vessel injury'.split(
    ',',
  );
const ENCOUNTERS = ['initial encounter', 'subsequent encounter', 'sequela'];
const SIDES = ['left', 'right', 'unspecified side'];

/**
 * A taxonomy like those that hospitals code by: injuries, in each the sites, in each the details with side and encounter.
 * The same for the same size; `S07.12.034` is a code, three levels deep.
 */
export function inventTaxonomy(id: string, size: number): Taxonomy {
  const codes: Omit<Code, 'note'>[] = [];
  const add = (code: string, name: string, parent: string | null): void => {
    if (codes.length < size) {
      codes.push({ id: code, name, parent });
    }
  };
  for (const [number, injury] of INJURIES.entries()) {
    const chapter = `S${String(number).padStart(2, '0')}`;
    add(chapter, `${capital(injury)}, any site`, null);
    for (const [place, site] of SITES.entries()) {
      const block = `${chapter}.${String(place).padStart(2, '0')}`;
      add(block, `${capital(injury)} of ${site}`, chapter);
      const kinds = DETAILS.flatMap((detail) =>
        SIDES.flatMap((side) => ENCOUNTERS.map((encounter) => `${detail}, ${side}, ${encounter}`)),
      );
      for (const [kind, words] of kinds.entries()) {
        add(`${block}.${String(kind).padStart(3, '0')}`, `${capital(injury)} of ${site}, ${words}`, block);
      }
    }
  }
  if (codes.length < size) {
    throw new Error(`there are only ${codes.length} codes to invent`);
  }
  return taxonomySchema.parse({ id, name: 'Injuries', codes });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
