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
  for (const { from, to, via } of drawn) for (const [x, y] of [from, ...via, to]) take(x, y);
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
  for (const line of drawn) if (isWithin(line, area)) stroke(ctx, line);
}

// A line lies within its two ends and what it bends to.
function isWithin({ from, to, via }, { left, right, top, bottom }) {
  let [least, most, high, low] = [Math.min(from[0], to[0]), Math.max(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  for (const [x, y] of via) [least, most, high, low] = [Math.min(least, x), Math.max(most, x), Math.min(high, y), Math.max(low, y)];
  return least < right && most > left && high < bottom && low > top;
}

// The curves of a line one after the other: what each bends to, and where it ends.
const pieces = ({ via, to }) => via.map((here, i) => {
  const after = via[i + 1];
  return [here, after ? [(here[0] + after[0]) / 2, (here[1] + after[1]) / 2] : to];
});

function stroke(ctx, line) {
  const { from, to, via, width, colour, dash } = line;
  ctx.beginPath();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash ? [7, 6] : []);
  ctx.moveTo(from[0], from[1]);
  if (via.length) for (const [bend, end] of pieces(line)) ctx.quadraticCurveTo(bend[0], bend[1], end[0], end[1]);
  else ctx.lineTo(to[0], to[1]);
  ctx.stroke();
}

// The line under the pointer, if one is near: of several, the one drawn last.
function lineAt(point) {
  const reach = 5 / picture.network.getScale();
  for (let i = drawn.length - 1; i >= 0; i -= 1) {
    const line = drawn[i];
    if (!isWithin(line, { left: point.x - reach, right: point.x + reach, top: point.y - reach, bottom: point.y + reach })) continue;
    const corners = cornersOf(line);
    for (let k = 1; k < corners.length; k += 1) if (distance(point, corners[k - 1], corners[k]) < reach) return line.id;
  }
  return undefined;
}

// A line as a row of short straight ones.
function cornersOf(line) {
  let start = line.from;
  const corners = [start];
  for (const [bend, end] of pieces(line)) {
    for (let i = 1; i <= 8; i += 1) {
      const [u, v] = [i / 8, 1 - i / 8];
      corners.push([0, 1].map((axis) => v * v * start[axis] + 2 * u * v * bend[axis] + u * u * end[axis]));
    }
    start = end;
  }
  return line.via.length ? corners : [line.from, line.to];
}

function distance({ x, y }, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const part = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a[0] - part * dx, y - a[1] - part * dy);
}
