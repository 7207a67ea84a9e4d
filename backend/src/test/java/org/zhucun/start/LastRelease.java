package org.zhucun.start;

import java.nio.file.Path;
import liquibase.changelog.IncludeAllFilter;

/** 上一发布版: the files of the changelog that came with it. */
public class LastRelease implements IncludeAllFilter {
    private static final String LAST = "0150";

    @Override
    public boolean include(String path) {
        return Path.of(path)
                        .getFileName()
                        .toString()
                        .substring(0, LAST.length())
                        .compareTo(LAST)
                <= 0;
    }
}
