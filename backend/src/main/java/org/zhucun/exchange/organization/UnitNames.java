package org.zhucun.exchange.organization;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** 单位名称写法: the same name with blanks and with either kind of brackets. */
final class UnitNames {
    private UnitNames() {}

    static String simple(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u3000]", "")
                .replace('（', '(')
                .replace('）', ')');
    }

    static boolean same(String one, String other) {
        return simple(one).equals(simple(other));
    }

    static List<String> spellings(Collection<String> names) {
        List<String> spellings = new ArrayList<>();
        for (String name : names) {
            String simple = simple(name);
            spellings.add(name);
            spellings.add(simple);
            spellings.add(simple.replace('(', '（').replace(')', '）'));
        }
        return spellings;
    }
}
