import { expect, test } from 'vitest';
import { type Child, draw } from './jsx';

const root = () => document.body.appendChild(document.createElement('div'));

function List({ names, marked }: { names: string[]; marked: string }): Child {
  return (
    <ul>
      {names.map((name) => (
        <>
          <li key={name} class={name === marked ? 'marked' : ''}>
            <button type="button" aria-pressed={name === marked}>
              {name} {names.length}
            </button>
          </li>
          {name === marked && <li key={`${name} more`}>more</li>}
        </>
      ))}
    </ul>
  );
}

test('what stays keeps its element and its focus, whatever comes and goes around it', () => {
  const place = root();
  draw(place, <List names={['a', 'b', 'c']} marked="" />);
  const button = place.querySelectorAll('button')[2] as HTMLButtonElement;
  button.focus();
  draw(place, <List names={['a', 'x', 'c']} marked="a" />);
  expect([...place.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
    'a 3',
    'more',
    'x 3',
    'c 3',
  ]);
  expect(place.querySelectorAll('button')[2]).toBe(button);
  expect(document.activeElement).toBe(button);
  expect(place.querySelector('button')?.getAttribute('aria-pressed')).toBe('true');
  expect(place.querySelector('li')?.className).toBe('marked');
});

test('what somebody typed stays through a drawing, handlers and properties follow it', () => {
  const place = root();
  const heard: string[] = [];
  const form = (word: string, open: boolean): Child => (
    <form>
      {open && <p role="alert">{word}</p>}
      <input name="reason" defaultValue="as it was" onInput={() => heard.push(word)} disabled={!open} />
      <input type="checkbox" checked={open} />
    </form>
  );
  draw(place, form('one', true));
  const [input, box] = place.querySelectorAll('input') as unknown as [HTMLInputElement, HTMLInputElement];
  input.value = 'typed';
  box.checked = false;
  draw(place, form('two', true));
  expect([input.value, input.disabled, box.checked]).toEqual(['typed', false, true]);
  input.dispatchEvent(new Event('input'));
  expect(heard).toEqual(['two']);
  draw(place, form('three', false));
  expect(place.querySelector('p')).toBeNull();
  expect(input.disabled).toBe(true);
  expect(place.querySelectorAll('input')[0]).toBe(input);
});
