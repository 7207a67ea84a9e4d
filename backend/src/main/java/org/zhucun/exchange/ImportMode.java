package org.zhucun.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** 导入方式: what happens to the good rows when there are bad ones. */
public enum ImportMode {
    /** 全部或不导入: one bad row and nothing is written */
    ATOMIC,
    /** 逐行: good rows are written, bad ones come back */
    ROWS;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportMode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
