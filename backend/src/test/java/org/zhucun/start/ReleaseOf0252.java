package org.zhucun.start;

import java.nio.file.Path;
import liquibase.changelog.IncludeAllFilter;

/** 督查发布版: the files of the changelog up to 0252. */
public class ReleaseOf0252 implements IncludeAllFilter {
    private static final String LAST = "0252";

    @Override
    public boolean include(String path) {
        String file = Path.of(path).getFileName().toString();
        return file.substring(0, LAST.length()).compareTo(LAST) <= 0;
    }
}
