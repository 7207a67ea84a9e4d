package org.zhucun.paper.press;

import java.time.LocalDate;
import java.util.List;

/**
 * 文稿: what a paper says, before it has a number and is set.
 *
 * @param title heading of the paper
 * @param scope of whom or what it speaks
 * @param asOf the day it speaks of
 * @param wide whether it lies across the page
 */
public record Sheet(String title, String scope, LocalDate asOf, boolean wide, List<Block> blocks) {

    /** 版块 */
    public sealed interface Block permits Text, Table, Form {}

    /** 段落的样子 */
    public enum Style {
        /** 正文: indented by two characters, justified */
        BODY,
        /** 层次标题 */
        HEADING,
        /** 居中 */
        CENTER,
        /** 大字居中: what a sheet begins with instead of its title, as a certificate does */
        LARGE,
        /** 落款: to the right, four characters from the edge */
        CLOSING,
        /** 说明: small */
        NOTE
    }

    /** 段落 */
    public record Text(Style style, String words) implements Block {}

    /** 对齐 */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * 栏
     *
     * @param share of the table's width beside the other columns' shares
     * @param number whether a workbook keeps its cells as numbers
     */
    public record Column(String label, double share, Align align, boolean number) {
        public static Column text(String label, double share) {
            return new Column(label, share, Align.LEFT, false);
        }

        public static Column middle(String label, double share) {
            return new Column(label, share, Align.CENTER, false);
        }

        public static Column number(String label, double share) {
            return new Column(label, share, Align.RIGHT, true);
        }
    }

    /** 表格: its head stands on every page */
    public record Table(List<Column> columns, List<List<String>> rows) implements Block {}

    /**
     * 表单: a grid of labelled cells.
     *
     * @param shares of the columns
     */
    public record Form(List<Double> shares, List<List<Cell>> rows) implements Block {}

    /**
     * 格
     *
     * @param span how many columns it takes
     * @param lines at least so many lines high
     */
    public record Cell(String words, int span, boolean label, int lines) {
        public static Cell label(String words) {
            return new Cell(words, 1, true, 1);
        }

        public static Cell value(String words) {
            return value(words, 1);
        }

        public static Cell value(String words, int span) {
            return new Cell(words == null ? "" : words, span, false, 1);
        }

        /** Left free to be written into by hand, with what stands at its foot. */
        public static Cell open(String foot, int span, int lines) {
            return new Cell("\n".repeat(lines - 1) + foot, span, false, lines);
        }
    }

    /** How many rows its tables have. */
    public int rows() {
        return blocks.stream()
                .mapToInt(block -> block instanceof Table table ? table.rows().size() : 0)
                .sum();
    }
}
