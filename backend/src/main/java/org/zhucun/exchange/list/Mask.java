package org.zhucun.exchange.list;

import java.util.regex.Pattern;

/** 掩码: what may be shown of a value that was refused. */
public final class Mask {
    private static final Pattern IDENTITY = Pattern.compile("(\\d{6})\\d{5,40}(\\d{3}[0-9Xx])");
    private static final Pattern PHONE = Pattern.compile("(\\d{3})\\d{4,7}(\\d{4})");
    /** A village or community: no phone has its length and begins so. Who has to correct it must see it. */
    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private static final int SHOWN = 100;

    private Mask() {}

    public static String of(Field column, String value) {
        if (!column.personal() && PLACE.matcher(value).matches()) {
            return value;
        }
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        String masked = PHONE.matcher(IDENTITY.matcher(shown).replaceAll("$1********$2"))
                .replaceAll("$1****$2");
        boolean whole = column.personal() && masked.equals(shown) && shown.length() > 4;
        return whole ? shown.substring(0, 2) + "****" + shown.substring(shown.length() - 2) : masked;
    }
}
