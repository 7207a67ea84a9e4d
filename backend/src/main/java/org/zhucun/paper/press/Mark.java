package org.zhucun.paper.press;

/** 版面元素: what is put at a place of a page, in points from its lower left corner. */
sealed interface Mark permits Mark.Words, Mark.Rule {

    /**
     * 字
     *
     * @param spread what is added after each character, so that the line fills its measure
     */
    record Words(double x, double y, double size, boolean bold, double spread, String text) implements Mark {}

    /** 线 */
    record Rule(double x1, double y1, double x2, double y2) implements Mark {}
}
