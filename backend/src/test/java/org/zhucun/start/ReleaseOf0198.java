package org.zhucun.start;

import java.nio.file.Path;
import liquibase.changelog.IncludeAllFilter;

/** 考勤发布版: the files of the changelog up to 0198. */
public class ReleaseOf0198 implements IncludeAllFilter {
    private static final String LAST = "0198";

    @Override
    public boolean include(String path) {
        String file = Path.of(path).getFileName().toString();
        return file.substring(0, LAST.length()).compareTo(LAST) <= 0;
    }
}
