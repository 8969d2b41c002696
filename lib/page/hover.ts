/**
 * Whether a card is due: a pure state machine. Time comes in with the events, what is to be done goes out as data, and
 * `wake` says when the machine wants its next tick.
 */
import { distance, inRect, middleOf, onTheWay, type Point } from './geometry.ts';
import {
  HOVER_TIMES,
  type HoverEvent,
  type HoverState,
  type HoverStep,
  type HoverTimes,
  type NameHit,
  type OpenedBy,
  type Rest,
  type Shown,
} from './hover-state.ts';

const same = (state: HoverState): HoverStep => ({ state, effects: [] });

/** Wherever the pointer goes. */
const stays = ({ busy, pinned }: Shown): boolean => busy || pinned;

const isBlocked = (
  { pressed, selecting, editing, shown, keyAt }: HoverState,
  name: NameHit,
  at: number,
  times: HoverTimes,
): boolean =>
  pressed ||
  (selecting && !name.selected) ||
  editing ||
  (shown !== null && stays(shown)) ||
  at - keyAt < times.afterKey;

const dueAt = (state: HoverState, rest: Rest, name: NameHit, times: HoverTimes): number => {
  if (state.held) return rest.since;
  if (name.selected) return Number.POSITIVE_INFINITY;
  const warm = state.shown !== null || rest.since - state.closedAt < times.warm;
  if (warm) return rest.since + times.openWarm;
  return rest.since + (name.inLink ? times.openInLink : times.open);
};

/** Who types and then goes to a name means it, and waits; a pointer that lay there while they typed means nothing. */
const opensAt = (state: HoverState, rest: Rest, name: NameHit, times: HoverTimes): number => {
  const due = dueAt(state, rest, name, times);
  return rest.since > state.keyAt ? Math.max(due, state.keyAt + times.afterKey) : due;
};

const wakeOf = (state: HoverState, times: HoverTimes): number | null => {
  const { rest, shown, touch } = state;
  const due: number[] = [];
  if (touch?.name && !touch.done) due.push(touch.since + times.press);
  if (shown?.leaveAt != null && !stays(shown)) due.push(shown.leaveAt);
  if (rest && !rest.looked) due.push(rest.aroundAt + times.rest);
  if (rest?.name) due.push(opensAt(state, rest, rest.name, times));
  const next = Math.min(...due);
  return Number.isFinite(next) ? next : null;
};

const closed = (state: HoverState, closedAt: number): HoverStep =>
  state.shown ? { state: { ...state, shown: null, closedAt }, effects: [{ type: 'close' }] } : { state, effects: [] };

/** Closed by the reader's own wish: nothing is warm, and the name is not asked about again. */
const dismissed = (state: HoverState): HoverStep => {
  const rest = state.rest && { ...state.rest, looked: true, name: null };
  const refused = state.shown?.name.entity ?? state.refused;
  return closed({ ...state, rest, refused }, Number.NEGATIVE_INFINITY);
};

/** The reader goes on to something else. */
const done = (state: HoverState): HoverStep => (state.shown?.pinned ? same(state) : dismissed(state));

/** The open card after the pointer came to a point of the page. */
const shownAfterMove = (shown: Shown, point: Point, at: number, times: HoverTimes): Shown => {
  if (shown.box && inRect(point, shown.box)) return { ...shown, inCard: true, leaveAt: null };
  if (shown.name.rects.some((rect) => inRect(point, rect, 1)))
    return { ...shown, inCard: false, from: point, leaveAt: null };
  const safe = shown.box !== null && onTheWay(point, shown.from, shown.box);
  const leaveAt = safe ? at + times.close : (shown.leaveAt ?? at + times.close);
  return { ...shown, inCard: false, leaveAt };
};

const restAfterMove = (rest: Rest | null, point: Point, at: number, times: HoverTimes): Rest => {
  const anew: Rest = { point, around: point, aroundAt: at, since: at, looked: false, name: null };
  if (!rest || distance(rest.point, point) >= times.stillness) return anew;
  if (distance(rest.around, point) < times.stillness) return { ...rest, point };
  // A slow drift is still rest, but may have left the name: look again.
  return at - rest.aroundAt < times.rest ? anew : { ...anew, since: rest.since };
};

const move = (state: HoverState, point: Point, at: number, times: HoverTimes): HoverStep => ({
  state: {
    ...state,
    rest: restAfterMove(state.rest, point, at, times),
    shown: state.shown && shownAfterMove(state.shown, point, at, times),
  },
  effects: [],
});

/** Opened by key or finger, the pointer has no say in it. */
const open = (state: HoverState, name: NameHit, by: OpenedBy, from: Point): HoverStep => {
  const busy = by !== 'pointer';
  const shown: Shown = { name, by, box: null, inCard: false, busy, pinned: false, from, leaveAt: null };
  return { state: { ...state, shown, refused: null }, effects: [{ type: 'open', name, by }] };
};

/** A finger comes down: what is open goes, and what is under it is looked up. A second finger is no press. */
const touchDown = (state: HoverState, point: Point, at: number): HoverStep => {
  const { state: without, effects } = done(state);
  if (state.touch || without.shown) return { state: { ...without, touch: null }, effects };
  const touch = { point, since: at, name: null, done: false };
  return { state: { ...without, rest: null, touch }, effects: [...effects, { type: 'look', ...point }] };
};

const drag = (state: HoverState, point: Point, times: HoverTimes): HoverStep => {
  const { touch } = state;
  return same(touch && !touch.done && distance(touch.point, point) > times.slop ? { ...state, touch: null } : state);
};

const tick = (state: HoverState, at: number, times: HoverTimes): HoverStep => {
  const { rest, shown, touch } = state;
  if (touch?.name && !touch.done && at >= touch.since + times.press)
    return open({ ...state, touch: { ...touch, done: true } }, touch.name, 'touch', touch.point);
  if (shown?.leaveAt != null && !stays(shown) && at >= shown.leaveAt) return closed(state, at);
  if (!rest) return same(state);
  const name = rest.name;
  if (name && at >= opensAt(state, rest, name, times)) {
    if (isBlocked(state, name, at, times)) return { state: { ...state, rest: { ...rest, name: null } }, effects: [] };
    return open({ ...state, rest: { ...rest, name: null } }, name, 'pointer', rest.point);
  }
  if (rest.looked || at < rest.aroundAt + times.rest) return same(state);
  if (shown?.inCard) return { state: { ...state, rest: { ...rest, looked: true } }, effects: [] };
  return { state: { ...state, rest: { ...rest, looked: true } }, effects: [{ type: 'look', ...rest.point }] };
};

const found = (state: HoverState, name: NameHit | null): HoverStep => {
  const { rest, shown, touch } = state;
  if (touch) return { state: { ...state, touch: { ...touch, name } }, effects: name ? [{ type: 'touch', name }] : [] };
  if (!rest) return same(state);
  const refused = name?.entity === state.refused ? state.refused : null;
  const wanted = name && name.entity !== refused && name.entity !== shown?.name.entity ? name : null;
  return {
    state: { ...state, refused, rest: { ...rest, name: wanted } },
    effects: wanted ? [{ type: 'touch', name: wanted }] : [],
  };
};

/** After a scroll the rectangles are stale, and the pointer must move before anything opens. */
const scroll = (state: HoverState, at: number, times: HoverTimes): HoverStep => {
  const { shown } = state;
  const leaving = shown && !shown.inCard;
  return {
    state: {
      ...state,
      rest: null,
      touch: null,
      shown: leaving
        ? { ...shown, name: { ...shown.name, rects: [] }, leaveAt: shown.leaveAt ?? at + times.close }
        : shown,
    },
    effects: [],
  };
};

const overCard = (state: HoverState, inside: boolean, at: number, times: HoverTimes): HoverStep => {
  const { shown } = state;
  if (!shown || shown.inCard === inside) return same(state);
  return {
    state: { ...state, shown: { ...shown, inCard: inside, leaveAt: inside ? null : at + times.close } },
    effects: [],
  };
};

/** Whether the card stays, by the one or the other. Wherever the pointer went meanwhile, it closes no sooner than one that is left now. */
const keep = (
  state: HoverState,
  change: Partial<Pick<Shown, 'busy' | 'pinned'>>,
  at: number,
  times: HoverTimes,
): HoverStep => {
  const { shown } = state;
  const leaveAt = shown?.leaveAt == null ? null : at + times.close;
  return same({ ...state, shown: shown && { ...shown, ...change, leaveAt } });
};

const away = (state: HoverState, at: number, times: HoverTimes): HoverStep => {
  const { shown } = state;
  const leaving = shown && !shown.inCard ? { ...shown, leaveAt: shown.leaveAt ?? at + times.close } : shown;
  return { state: { ...state, rest: null, shown: leaving }, effects: [] };
};

const react = (state: HoverState, event: HoverEvent, times: HoverTimes): HoverStep => {
  switch (event.type) {
    case 'move':
      return move(state, { x: event.x, y: event.y }, event.at, times);
    case 'tick':
      return tick(state, event.at, times);
    case 'found':
      return found(state, event.name);
    case 'open':
      return open(state, event.name, 'key', middleOf(event.name.line));
    case 'placed':
      return same({ ...state, shown: state.shown && { ...state.shown, box: event.box } });
    case 'card':
      return overCard(state, event.inside, event.at, times);
    case 'busy':
      return keep(state, { busy: event.busy }, event.at, times);
    case 'pin':
      return keep(state, { pinned: event.pinned }, event.at, times);
    case 'touch':
      return touchDown(state, { x: event.x, y: event.y }, event.at);
    case 'drag':
      return drag(state, { x: event.x, y: event.y }, times);
    case 'press':
      return done({ ...state, pressed: true });
    case 'release':
      return same({ ...state, pressed: false, touch: null });
    case 'done':
      return done(state);
    case 'dismiss':
      return dismissed(state);
    case 'key':
      return same({ ...state, keyAt: event.at, editing: state.editing || event.inField });
    case 'modifier':
      return same({ ...state, held: event.held });
    case 'scroll':
      return scroll(state, event.at, times);
    case 'away':
      return away(state, event.at, times);
    case 'selection':
      return same({ ...state, selecting: event.some });
    case 'focus':
      // A page that focuses its search box by itself has not asked the reader.
      return same({ ...state, editing: event.editable && event.chosen });
  }
};

/** One step of the machine. Pure. */
export const hover = (state: HoverState, event: HoverEvent, times: HoverTimes = HOVER_TIMES): HoverStep => {
  const step = react(state, event, times);
  return { ...step, state: { ...step.state, wake: wakeOf(step.state, times) } };
};
