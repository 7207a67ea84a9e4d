package org.zhucun.cadre;

/** 区划路径: codes nest by prefix, so a path follows from its code. */
final class Paths {
    private static final int[] LENGTHS = {2, 4, 6, 9, 12};

    private Paths() {}

    /** {@code 620503} is {@code /62/6205/620503/} */
    static String ofRegion(String code) {
        StringBuilder path = new StringBuilder("/");
        for (int length : LENGTHS) {
            if (code.length() >= length) {
                path.append(code, 0, length).append('/');
            }
        }
        return path.toString();
    }
}
