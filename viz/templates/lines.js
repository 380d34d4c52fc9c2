// Lines and frames are drawn here, into a picture of their own that is kept while the reader moves about: drawing some
// thousand lines anew takes longer than a frame lasts. While the reader comes nearer, the picture kept is stretched.
const kept = { canvas: document.createElement('canvas'), area: null, extent: null, scale: 0, timer: 0 };
const AROUND = 0.4; // so much more than can be seen is drawn on each side
const REST = 140;   // milliseconds without zooming after which lines are drawn sharply again

function forgetLines() {
  kept.area = null;
  kept.extent = extentOfPicture();
  redraw();
}

// All that is drawn lies in here: nothing is kept of the empty ground around it.
function extentOfPicture() {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const take = (x, y) => {
    box.left = Math.min(box.left, x - 8);
    box.top = Math.min(box.top, y - 8);
    box.right = Math.max(box.right, x + 8);
    box.bottom = Math.max(box.bottom, y + 8);
  };
  for (const { x, y, width, height } of liveFrames()) { take(x, y); take(x + width, y + height); }
  for (const { from, to } of drawn) { take(from[0], from[1]); take(to[0], to[1]); }
  return box;
}

const common = (a, b) => ({
  left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
});

function drawGround(ctx) {
  const { a: scale, e, f } = ctx.getTransform();
  const seen = { left: -e / scale, top: -f / scale, right: (ctx.canvas.width - e) / scale, bottom: (ctx.canvas.height - f) / scale };
  const view = common(seen, kept.extent);
  if (view.left >= view.right || view.top >= view.bottom) return;
  const covers = kept.area && within(view, kept.area);
  const near = scale / kept.scale;
  if (!covers || near > 3 || near < 0.4) keepLines(seen, scale);
  else if (scale !== kept.scale) sharpenLater();
  const { area, canvas } = kept;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  const at = [area.left * scale + e, area.top * scale + f];
  if (scale === kept.scale) ctx.drawImage(canvas, Math.round(at[0]), Math.round(at[1]));
  else ctx.drawImage(canvas, at[0], at[1], (area.right - area.left) * scale, (area.bottom - area.top) * scale);
  ctx.restore();
}

function sharpenLater() {
  clearTimeout(kept.timer);
  kept.timer = setTimeout(forgetLines, REST);
}

function keepLines(view, scale) {
  // In whole pixels, so that nothing is blurred where it is put down.
  const wide = Math.round((view.right - view.left) * AROUND * scale) / scale;
  const high = Math.round((view.bottom - view.top) * AROUND * scale) / scale;
  const area = common({ left: view.left - wide, top: view.top - high, right: view.right + wide, bottom: view.bottom + high }, kept.extent);
  kept.canvas.width = Math.ceil((area.right - area.left) * scale);
  kept.canvas.height = Math.ceil((area.bottom - area.top) * scale);
  Object.assign(kept, { area, scale });
  const ctx = kept.canvas.getContext('2d');
  ctx.setTransform(scale, 0, 0, scale, -area.left * scale, -area.top * scale);
  ctx.fillStyle = style('--frame');
  for (const frame of liveFrames()) {
    ctx.beginPath();
    ctx.roundRect(frame.x, frame.y, frame.width, frame.height, 12);
    ctx.fill();
  }
  ctx.lineCap = 'round';
  for (const line of drawn) if (touchesArea(line, area)) stroke(ctx, line);
}

const touchesArea = ({ from, to }, area) =>
  Math.min(from[0], to[0]) < area.right && Math.max(from[0], to[0]) > area.left && Math.min(from[1], to[1]) < area.bottom && Math.max(from[1], to[1]) > area.top;

function stroke(ctx, { from, to, bend, width, colour, dash }) {
  ctx.beginPath();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash ? [7, 6] : []);
  ctx.moveTo(from[0], from[1]);
  if (bend) ctx.quadraticCurveTo(bend[0], bend[1], to[0], to[1]);
  else ctx.lineTo(to[0], to[1]);
  ctx.stroke();
}

// The line under the pointer, if one is near: of several, the one drawn last.
function lineAt(point) {
  const reach = 5 / picture.network.getScale();
  for (let i = drawn.length - 1; i >= 0; i -= 1) {
    const line = drawn[i];
    if (!isNear(line, point, reach)) continue;
    const corners = line.bend ? curve(line) : [line.from, line.to];
    for (let k = 1; k < corners.length; k += 1) if (distance(point, corners[k - 1], corners[k]) < reach) return line.id;
  }
  return undefined;
}

const isNear = ({ from, to, bend }, { x, y }, reach) =>
  Math.min(from[0], to[0], bend ? bend[0] : from[0]) - reach < x && Math.max(from[0], to[0], bend ? bend[0] : from[0]) + reach > x
  && Math.min(from[1], to[1]) - reach < y && Math.max(from[1], to[1]) + reach > y;

const curve = ({ from, to, bend }) => Array.from({ length: 9 }, (_, i) => {
  const [u, v] = [i / 8, 1 - i / 8];
  return [0, 1].map((axis) => v * v * from[axis] + 2 * u * v * bend[axis] + u * u * to[axis]);
});

function distance({ x, y }, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const part = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a[0] - part * dx, y - a[1] - part * dy);
}
