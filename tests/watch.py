"""A script that notes what a page draws on its canvas."""

from __future__ import annotations

__all__ = ["WATCH"]

WATCH = """() => {
  const pen = CanvasRenderingContext2D.prototype;
  const { arc, clearRect, fillText, stroke } = pen;
  window.texts = [];
  window.dots = [];
  window.lastStroke = 0;
  let turn = 0;
  pen.arc = function (x, y, ...more) {
    const m = this.getTransform();
    const ratio = this.canvas.width / this.canvas.clientWidth;
    window.dots.push([(x * m.a + m.e) / ratio, (y * m.d + m.f) / ratio]);
    return arc.call(this, x, y, ...more);
  };
  pen.clearRect = function (...all) { window.texts = []; window.dots = []; return clearRect.apply(this, all); };
  pen.stroke = function (...all) { window.lastStroke = turn += 1; return stroke.apply(this, all); };
  pen.fillText = function (text, x, y, ...more) {
    const m = this.getTransform();
    const width = this.measureText(text).width;
    const left = x - { left: 0, center: width / 2, right: width }[this.textAlign];
    const size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]);
    const ratio = this.canvas.width / this.canvas.clientWidth;
    window.texts.push({
      text, turn: turn += 1, left: (left * m.a + m.e) / ratio, right: ((left + width) * m.a + m.e) / ratio,
      top: ((y - size * 0.4) * m.d + m.f) / ratio, bottom: ((y + size * 0.4) * m.d + m.f) / ratio,
    });
    return fillText.call(this, text, x, y, ...more);
  };
}"""
"""What a page runs to note every text and round mark that it draws on its canvas: `texts`, `dots`, `lastStroke`."""
