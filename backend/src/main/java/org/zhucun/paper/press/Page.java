package org.zhucun.paper.press;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * 版心: where text stands on the page, in points. Upright by GB/T 9704: top 37 mm, left 28 mm, a type area of 156 mm by 225 mm.
 */
record Page(double width, double height, double top, double left, double right, double bottom) {
    private static final double MM = 72 / 25.4;

    static Page of(boolean wide) {
        double across = PDRectangle.A4.getWidth();
        double down = PDRectangle.A4.getHeight();
        return wide
                ? new Page(down, across, across - 28 * MM, 25 * MM, down - 25 * MM, 26 * MM)
                : new Page(across, down, down - 37 * MM, 28 * MM, (28 + 156) * MM, down - (37 + 225) * MM);
    }

    double measure() {
        return right - left;
    }
}
