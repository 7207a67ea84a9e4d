package org.zhucun.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 检验部分: one command of the kit. */
public enum Part {
    API,
    FEED,
    WEBHOOKS;

    /** As it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Requirement> requirements() {
        return Arrays.stream(Requirement.values())
                .filter(requirement -> requirement.part() == this)
                .toList();
    }
}
