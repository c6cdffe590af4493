import { type PageProfile, profileFor, profileNames, type ProfileName } from '../core/layout/profile.js';
import { Configurations } from './configuration.js';
import { Failure } from './failure.js';
import type { Values } from './main.js';

/**
 * The measures that `--profile` names, else the configuration of the file.
 * @throws Failure
 */
export async function profileOf(file: string, values: Values): Promise<PageProfile> {
  const profile = values.profile as ProfileName | undefined;
  if (profile !== undefined && !profileNames.includes(profile))
    throw new Failure(`没有版式“${profile}”，可用 ${profileNames.join('、')}`);
  const office = await new Configurations(values.config as string | undefined).office(file);
  return profileFor({ ...office?.layout, ...(profile ? { profile } : {}) });
}
