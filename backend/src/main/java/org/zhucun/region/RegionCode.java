package org.zhucun.region;

import java.util.regex.Pattern;

/** 区划代码: a code of 2, 4, 6, 9 or 12 digits and what can be read off it. */
public final class RegionCode {
    /** Deepest level: the village. */
    public static final int VILLAGE = 5;

    private static final int[] LENGTHS = {0, 2, 4, 6, 9, 12};
    private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

    private RegionCode() {}

    public static boolean isCode(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** 1 province, 2 prefecture, 3 county, 4 township, 5 village. */
    public static int level(String code) {
        for (int level = 1; level <= VILLAGE; level++) {
            if (LENGTHS[level] == code.length()) {
                return level;
            }
        }
        throw new IllegalArgumentException("not a division code: " + code);
    }

    /** The code of the division above, null for a province. */
    public static String parent(String code) {
        int level = level(code);
        return level == 1 ? null : code.substring(0, LENGTHS[level - 1]);
    }

    /** The code of the division above at a level, the code itself when it is not deeper. */
    public static String ancestor(String code, int level) {
        return code.length() <= LENGTHS[level] ? code : code.substring(0, LENGTHS[level]);
    }

    /** The path by which rows are scoped: {@code 620503001} is {@code /62/6205/620503/620503001/}. */
    public static String path(String code) {
        StringBuilder path = new StringBuilder(40).append('/');
        for (int level = 1; level <= level(code); level++) {
            path.append(code, 0, LENGTHS[level]).append('/');
        }
        return path.toString();
    }

    /** The code at the end of a path, empty for the whole country. */
    public static String ofPath(String path) {
        String[] steps = path.split("/");
        return steps.length == 0 ? "" : steps[steps.length - 1];
    }

    /** The prefecture (4 digits) a path lies in, by which the large tables are distributed; null above a prefecture. */
    public static String prefecture(String path) {
        String code = ofPath(path);
        return code.length() < LENGTHS[2] ? null : code.substring(0, LENGTHS[2]);
    }
}
