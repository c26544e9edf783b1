/**
 * The element that carries the card: the only thing Gloss ever puts into a page, made when the first card opens. It lies
 * in the top layer (popover) with a closed shadow root, out of reach of the page's styles and scripts.
 */
export const TAG = 'gloss-card';
/** A page that throws the host out more often than this does not want it. */
const MAX_RETURNS = 5;

/**
 * `:host` with `!important` inside the shadow root wins over the page's own `!important`. Without the last rule `all`
 * would show a closed popover.
 */
const HOST_CSS = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: min(360px, 100vw) !important;
}
:host(:not(:popover-open)) { display: none !important; }
@media print { :host { display: none !important; } }
`;

/** Where the host stands, in CSS pixels of the viewport; 'sheet' is the whole width at the bottom edge. */
export type HostPlace = 'sheet' | { left: number; top: number; maxHeight: number };

/** The rule that puts the host there. Under `html {zoom}` our pixels are `zoom` times those of the viewport. */
export function placeRule(place: HostPlace, zoom: number): string {
  if (place === 'sheet') {
    return `:host { inset: auto 0 0 0 !important; width: 100% !important; --gloss-max-height: ${60 / zoom}vh; }`;
  }
  const px = (value: number) => `${Math.round((value / zoom) * 100) / 100}px`;
  return `:host { inset: ${px(place.top)} auto auto ${px(place.left)} !important; --gloss-max-height: ${px(place.maxHeight)}; }`;
}

/** A node's nearest ancestor that matches, through shadow roots. */
function closestAcrossRoots(node: Node, selector: string): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const found = element?.closest(selector);
  if (found) return found;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? closestAcrossRoots(root.host, selector) : undefined;
}

/** What happens to the open card from outside. */
export interface HostEvents {
  enter(): void;
  leave(): void;
  /** Focus went from the card to somewhere else. */
  focusOut(): void;
}

/** Events that end at the host: the page's shortcuts and "click outside" handlers are not meant. */
const KEPT = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'keypress', 'wheel'];

export class CardHost {
  readonly root: ShadowRoot;
  readonly #element: HTMLElement;
  readonly #place = new CSSStyleSheet();
  readonly #guard: MutationObserver;
  #returns = 0;
  #focusBefore: Element | null = null;

  /** `css` is the card's own style sheet. */
  constructor(css: string, events: HostEvents) {
    this.#element = document.createElement(TAG);
    this.#element.popover = 'manual';
    this.root = this.#element.attachShadow({ mode: 'closed' });
    const fixed = new CSSStyleSheet();
    fixed.replaceSync(HOST_CSS + css);
    this.root.adoptedStyleSheets = [fixed, this.#place];
    this.#guard = new MutationObserver(() => this.#putBack());
    this.#element.addEventListener('pointerenter', () => events.enter());
    this.#element.addEventListener('pointerleave', () => events.leave());
    // Without a target it went nowhere: the window was left, or what had focus was drawn anew.
    this.#element.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && events.focusOut());
    for (const type of KEPT) this.#element.addEventListener(type, (event) => event.stopPropagation());
  }

  /** True for nodes that are the host itself. */
  is(node: EventTarget | null): boolean {
    return node === this.#element;
  }

  /** True while focus is in the card. */
  get focused(): boolean {
    return document.activeElement === this.#element || this.root.activeElement !== null;
  }

  /**
   * Shows the host, for a mark that begins in `node`, and remembers what has focus for {@link hide}. Under an open modal dialog or in full screen, everything outside
   * of that element is inert or hidden: then the host goes inside.
   */
  show(node: Node): void {
    if (!this.focused) this.#focusBefore = document.activeElement;
    const parent = closestAcrossRoots(node, ':modal') ?? document.body;
    if (this.#element.parentNode !== parent) parent.append(this.#element);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#guard.observe(parent, { childList: true });
  }

  /** Moves focus into the card. */
  focus(): void {
    this.root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  /** Box of the host in CSS pixels of the viewport. */
  box(): DOMRect {
    return this.#element.getBoundingClientRect();
  }

  place(place: HostPlace): void {
    this.#place.replaceSync(placeRule(place, this.#element.currentCSSZoom ?? 1));
  }

  /** Hides the host, which stays in the page for the next card, and gives focus back where it was. */
  hide(): void {
    this.#guard.disconnect();
    const hadFocus = this.focused;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    if (hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** Takes the host out of the page. */
  remove(): void {
    this.hide();
    this.#element.remove();
  }

  #putBack(): void {
    if (this.#element.isConnected || this.#returns >= MAX_RETURNS) return;
    this.#returns++;
    this.show(document.body);
  }
}
