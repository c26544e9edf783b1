/** The number on the toolbar button: how many entities are marked in its tab. */
import browser from 'webextension-polyfill';

/** White on a blue that keeps a contrast of 7:1, in light and dark toolbars. */
const BACKGROUND = '#0b4f9e';
const TEXT = '#ffffff';

/**
 * Shows the number of marked entities of a tab, or nothing for none or where Gloss is off. Both browsers forget it by
 * themselves when the tab goes to another page, so nothing has to be watched for that.
 */
export async function showBadge(tabId: number, marked: number, active: boolean): Promise<void> {
  const text = active && marked > 0 ? String(marked) : '';
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
    await browser.action.setBadgeTextColor({ tabId, color: TEXT });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile: there is no button left to write on.
  }
}
