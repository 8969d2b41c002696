/**
 * Whether a card is due: a pure state machine. Time comes in with the events, what is to be done goes out as data, and
 * `wake` says when the machine wants its next tick.
 */
import { distance, inRect, onTheWay, type Point } from './geometry.ts';
import {
  HOVER_TIMES,
  type HoverEvent,
  type HoverState,
  type HoverStep,
  type HoverTimes,
  type NameHit,
  type Rest,
  type Shown,
} from './hover-state.ts';

const isBlocked = (state: HoverState, at: number, times: HoverTimes): boolean =>
  state.pressed || state.selecting || state.editing || state.shown?.busy === true || at - state.keyAt < times.afterKey;

const opensAt = (state: HoverState, rest: Rest, name: NameHit, times: HoverTimes): number => {
  if (state.held) return rest.since;
  const warm = state.shown !== null || rest.since - state.closedAt < times.warm;
  if (warm) return rest.since + times.openWarm;
  return rest.since + (name.inLink ? times.openInLink : times.open);
};

const wakeOf = (state: HoverState, times: HoverTimes): number | null => {
  const { rest, shown } = state;
  const due: number[] = [];
  if (shown?.leaveAt != null && !shown.busy) due.push(shown.leaveAt);
  if (rest && !rest.looked) due.push(rest.aroundAt + times.rest);
  if (rest?.name) due.push(opensAt(state, rest, rest.name, times));
  return due.length > 0 ? Math.min(...due) : null;
};

const closed = (state: HoverState, closedAt: number): HoverStep =>
  state.shown ? { state: { ...state, shown: null, closedAt }, effects: [{ type: 'close' }] } : { state, effects: [] };

/** Closed by the reader's own wish: nothing is warm, and the name is not asked about again. */
const dismissed = (state: HoverState): HoverStep => {
  const rest = state.rest && { ...state.rest, looked: true, name: null };
  const refused = state.shown?.name.entity ?? state.refused;
  return closed({ ...state, rest, refused }, Number.NEGATIVE_INFINITY);
};

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

const open = (state: HoverState, rest: Rest, name: NameHit): HoverStep => {
  const shown: Shown = { name, box: null, inCard: false, busy: false, from: rest.point, leaveAt: null };
  return {
    state: { ...state, rest: { ...rest, name: null }, shown, refused: null },
    effects: [{ type: 'open', name }],
  };
};

const tick = (state: HoverState, at: number, times: HoverTimes): HoverStep => {
  const { rest, shown } = state;
  if (shown?.leaveAt != null && !shown.busy && at >= shown.leaveAt) return closed(state, at);
  if (!rest) return { state, effects: [] };
  const name = rest.name;
  if (name && at >= opensAt(state, rest, name, times)) {
    if (isBlocked(state, at, times)) return { state: { ...state, rest: { ...rest, name: null } }, effects: [] };
    return open(state, rest, name);
  }
  if (rest.looked || at < rest.aroundAt + times.rest) return { state, effects: [] };
  if (shown?.inCard) return { state: { ...state, rest: { ...rest, looked: true } }, effects: [] };
  return { state: { ...state, rest: { ...rest, looked: true } }, effects: [{ type: 'look', ...rest.point }] };
};

const found = (state: HoverState, name: NameHit | null): HoverStep => {
  const { rest, shown } = state;
  if (!rest) return { state, effects: [] };
  const refused = name?.entity === state.refused ? state.refused : null;
  const wanted = name && name.entity !== refused && name.entity !== shown?.name.entity ? name : null;
  return { state: { ...state, refused, rest: { ...rest, name: wanted } }, effects: wanted ? [{ type: 'touch' }] : [] };
};

/** After a scroll the rectangles are stale, and the pointer must move before anything opens. */
const scroll = (state: HoverState, at: number, times: HoverTimes): HoverStep => {
  const { shown } = state;
  const leaving = shown && !shown.inCard;
  return {
    state: {
      ...state,
      rest: null,
      shown: leaving
        ? { ...shown, name: { ...shown.name, rects: [] }, leaveAt: shown.leaveAt ?? at + times.close }
        : shown,
    },
    effects: [],
  };
};

const overCard = (state: HoverState, inside: boolean, at: number, times: HoverTimes): HoverStep => {
  const { shown } = state;
  if (!shown || shown.inCard === inside) return { state, effects: [] };
  return {
    state: { ...state, shown: { ...shown, inCard: inside, leaveAt: inside ? null : at + times.close } },
    effects: [],
  };
};

const busy = (state: HoverState, works: boolean, at: number, times: HoverTimes): HoverStep => {
  const { shown } = state;
  // Wherever the pointer went meanwhile, the card closes no sooner than one that is left now.
  const leaveAt = shown?.leaveAt == null ? null : at + times.close;
  return { state: { ...state, shown: shown && { ...shown, busy: works, leaveAt } }, effects: [] };
};

const away = (state: HoverState, at: number, times: HoverTimes): HoverStep => {
  const { shown } = state;
  const leaving = shown && !shown.inCard ? { ...shown, leaveAt: shown.leaveAt ?? at + times.close } : shown;
  return { state: { ...state, rest: null, shown: leaving }, effects: [] };
};

const same = (state: HoverState): HoverStep => ({ state, effects: [] });

const react = (state: HoverState, event: HoverEvent, times: HoverTimes): HoverStep => {
  switch (event.type) {
    case 'move':
      return move(state, { x: event.x, y: event.y }, event.at, times);
    case 'tick':
      return tick(state, event.at, times);
    case 'found':
      return found(state, event.name);
    case 'placed':
      return same({ ...state, shown: state.shown && { ...state.shown, box: event.box } });
    case 'card':
      return overCard(state, event.inside, event.at, times);
    case 'busy':
      return busy(state, event.busy, event.at, times);
    case 'press':
      return dismissed({ ...state, pressed: true });
    case 'release':
      return same({ ...state, pressed: false });
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
