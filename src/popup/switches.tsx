/** The two switches: this site, and everything. */

import type { Settings } from '../extension/settings.ts';
import { canonicalHost, isOff, switchSite } from '../extension/sites.ts';
import type { Write } from '../options/use-settings.ts';

interface SwitchProps {
  label: string;
  on: boolean;
  disabled?: boolean;
  toggle(): void;
}

function Switch({ label, on, disabled = false, toggle }: SwitchProps) {
  return (
    <button type="button" role="switch" class="p-switch" aria-checked={on} disabled={disabled} onClick={toggle}>
      <bdi>{label}</bdi>
      <span class="p-knob" aria-hidden="true" />
    </button>
  );
}

interface Props {
  settings: Settings;
  /** Host of the page; empty where there is none to switch. */
  host: string;
  write: Write;
}

export function Switches({ settings, host, write }: Props) {
  const name = canonicalHost(host);
  const off = isOff(settings, host);
  return (
    <div class="p-switches">
      {name !== undefined && (
        <Switch
          label={`On ${name}`}
          on={settings.on && !off}
          disabled={!settings.on}
          toggle={() => write({ sitesOff: switchSite(settings.sitesOff, host, !off) })}
        />
      )}
      <Switch label="On all sites" on={settings.on} toggle={() => write({ on: !settings.on })} />
    </div>
  );
}
