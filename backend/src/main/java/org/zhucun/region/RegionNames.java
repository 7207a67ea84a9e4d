package org.zhucun.region;

import java.util.List;
import java.util.stream.IntStream;

/** 区划名称: the short form of a village's official name, written in three ways by three counties, and what a name is found by. */
public final class RegionNames {
    private static final List<String> VILLAGE_ENDINGS = List.of("村村民委员会", "村民委员会", "村村委会", "村委会");
    private static final List<String> RESIDENTS_ENDINGS = List.of("居民委员会", "居委会");

    /** In the name of every sixth village: says nothing, so it finds nothing by itself. */
    private static final int COMMON_PAIR = pair('社', '区');

    private RegionNames() {}

    /** 沙田溪村委会, 山水村村民委员会 and 十八洞村 become 沙田溪村, 山水村, 十八洞村; names above the village stay. */
    public static String shortName(String code, String name) {
        return code.length() == 12 ? withoutCommittee(name) : name;
    }

    /** A village's name without its committee. */
    public static String withoutCommittee(String name) {
        for (String ending : VILLAGE_ENDINGS) {
            if (name.length() > ending.length() && name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length()) + "村";
            }
        }
        for (String ending : RESIDENTS_ENDINGS) {
            if (name.length() > ending.length() && name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** Every two neighbouring characters as one number, without the pair that half the country shares. */
    public static int[] pairs(String name) {
        return IntStream.range(1, name.length())
                .map(i -> pair(name.charAt(i - 1), name.charAt(i)))
                .filter(pair -> pair != COMMON_PAIR)
                .distinct()
                .toArray();
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }
}
