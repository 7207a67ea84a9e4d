/**
 * JSX drawn into the page, in as few bytes as it takes: no library would leave room for the application (ADR 26). A component is a
 * function of its properties; elements are found again by their key, else by their tag in order, so that focus and what was typed stay.
 */
export type Child = Drawn | string | number | boolean | null | undefined | Child[];

interface Drawn {
  tag: string;
  key: unknown;
  props: Record<string, unknown>;
}

type On<Kind extends Event, Tag> = (event: Kind & { readonly currentTarget: Tag }) => void;
type Own<Tag> = {
  [Name in keyof Tag as Tag[Name] extends string | number | boolean ? Name : never]?: Tag[Name];
};
type Attributes<Tag> = Own<Tag> & {
  [aria: `aria-${string}`]: string | boolean | undefined;
  key?: string | number;
  class?: string;
  role?: string;
  children?: Child;
  ref?: (element: Tag) => void;
  onClick?: On<MouseEvent, Tag>;
  onInput?: On<Event, Tag>;
  onChange?: On<Event, Tag>;
  onSubmit?: On<SubmitEvent, Tag>;
  onClose?: On<Event, Tag>;
  onTouchStart?: On<TouchEvent, Tag>;
  onTouchEnd?: On<TouchEvent, Tag>;
};

export declare namespace JSX {
  type Element = Child;
  type IntrinsicElements = {
    [Tag in keyof HTMLElementTagNameMap]: Attributes<HTMLElementTagNameMap[Tag]>;
  };
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    key?: string | number;
  }
}

type Component = (props: Record<string, unknown>) => Child;

export function jsx(tag: string | Component, props: Record<string, unknown>, key?: unknown): Child {
  return typeof tag === 'string' ? { tag, key, props } : tag(props);
}
export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: { children?: Child }): Child {
  return children;
}

const drawn = new WeakMap<Node, Drawn>();

/** Makes the children of an element what they should be now. */
export function draw(parent: Node, children: Child): void {
  const before = new Set(parent.childNodes);
  const nodes = flat(children).map((child) => {
    const node = found(before, child) ?? made(child);
    before.delete(node);
    if (typeof child === 'string') node.textContent = child;
    else dress(node as HTMLElement, child);
    return node;
  });
  // what goes, goes first: what stays is then in its place and need not move, which would cost it the focus
  for (const node of before) node.remove();
  let place = parent.firstChild;
  for (const node of nodes)
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
}

function flat(children: Child): (Drawn | string)[] {
  if (Array.isArray(children)) return children.flatMap(flat);
  if (children === null || children === undefined || typeof children === 'boolean') return [];
  return [typeof children === 'object' ? children : String(children)];
}

function found(nodes: Set<ChildNode>, child: Drawn | string): ChildNode | undefined {
  for (const node of nodes) {
    const was = drawn.get(node);
    if (typeof child === 'string' ? !was : was?.tag === child.tag && was.key === child.key) return node;
  }
  return undefined;
}

function made(child: Drawn | string): ChildNode {
  return typeof child === 'string' ? document.createTextNode(child) : document.createElement(child.tag);
}

function dress(node: HTMLElement, now: Drawn): void {
  const was = drawn.get(node)?.props ?? {};
  drawn.set(node, now);
  draw(node, now.props.children as Child);
  // the browser itself changes what is checked; what somebody types is his until it is drawn anew
  for (const name of Object.keys({ ...was, ...now.props }))
    if (was[name] !== now.props[name] || name === 'checked') put(node, name, now.props[name]);
  (now.props.ref as ((element: HTMLElement) => void) | undefined)?.(node);
}

function put(node: HTMLElement, name: string, value: unknown): void {
  if (name === 'children' || name === 'ref') return;
  const property = name.startsWith('on') ? name.toLowerCase() : name;
  if (property in node && property !== 'role') Object.assign(node, { [property]: value ?? null });
  else if (value === undefined) node.removeAttribute(name);
  else node.setAttribute(name, String(value));
}
