package org.zhucun.exchange.offline;

/** 区划路径: codes nest by prefix, {@code 620503} is {@code /62/6205/620503/}; nothing is the whole country. */
final class Regions {
    private static final int[] LENGTHS = {2, 4, 6, 9, 12};

    private Regions() {}

    static String path(String code) {
        StringBuilder path = new StringBuilder("/");
        for (int length : LENGTHS) {
            if (code.length() >= length) {
                path.append(code, 0, length).append('/');
            }
        }
        return path.toString();
    }

    static String code(String path) {
        String[] codes = path.split("/");
        return codes.length == 0 ? "" : codes[codes.length - 1];
    }
}
