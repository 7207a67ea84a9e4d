package org.zhucun.exchange.export;

/** 无害单元格: what a spreadsheet would calculate when somebody opens or edits it (CSV injection, OWASP). */
final class HarmlessCell {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private HarmlessCell() {}

    static boolean dangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }

    /** With an apostrophe before what is dangerous: a spreadsheet then takes it for text. */
    static String prefixed(String text) {
        return dangerous(text) ? "'" + text : text;
    }
}
