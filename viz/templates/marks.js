// Marks are drawn here in each frame: some thousand outlines take a few milliseconds, where objects of vis-network took a
// third of a second to be made and a twentieth to be taken away by a filter. vis-network keeps the camera and the hand.
let marks = []; // of the picture: {id, x, y, shape, size, fill, rim, width, opacity, dash}

const SMALLEST = 2; // so large, in pixels of the screen, is the smallest mark: a smaller outline could not be told from others
const REACH = 10;   // so near, in pixels of the screen, the pointer must come to a small mark

function drawMarks(ctx, scale) {
  const view = wholeView();
  const small = SMALLEST / scale;
  for (const { x, y, size, shape, fill, rim, width, opacity, dash } of marks) {
    if (x + size < view.left || x - size > view.right || y + size < view.top || y - size > view.bottom) continue;
    ctx.globalAlpha = opacity;
    ctx.fillStyle = fill;
    if (size < small) {
      ctx.fillRect(x - small, y - small, 2 * small, 2 * small);
      continue;
    }
    trace(ctx, shape, x, y, size);
    ctx.fill();
    ctx.strokeStyle = rim;
    ctx.lineWidth = Math.min(width, size * scale * 0.25); // from afar a pale rim would leave nothing of a small mark
    if (dash) ctx.setLineDash([4, 4]);
    ctx.stroke();
    if (dash) ctx.setLineDash([]);
  }
  ctx.globalAlpha = 1;
}

function trace(ctx, shape, x, y, size) {
  ctx.beginPath();
  if (shape === 'dot') return ctx.arc(x, y, size, 0, 2 * Math.PI);
  for (const [a, b] of OUTLINES[shape]) ctx.lineTo(x + a * size, y + b * size);
  return ctx.closePath();
}

// The mark under the pointer: of several in reach, the nearest.
function markAt(point) {
  const reach = REACH / picture.network.getScale();
  let best = null;
  for (const { id, x, y, size } of marks) {
    const far = Math.hypot(point.x - x, point.y - y);
    if (far <= Math.max(size, reach) && (!best || far < best.far)) best = { id, far };
  }
  return best ? best.id : undefined;
}
