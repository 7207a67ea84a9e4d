package org.zhucun.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the application reaches its database 数据库访问: one role that migrates, one that is bound by row-level security.
 *
 * @param url JDBC URL
 * @param keys directory of the keys that belong to this database
 */
public record DatabaseAccess(
        String url, String appUser, String appPassword, String ownerUser, String ownerPassword, Path keys) {

    /** The same as configuration properties, the only form in which other rooms see it. */
    public Map<String, String> asConfiguration() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("zhucun.database.url", url);
        properties.put("zhucun.database.app-user", appUser);
        properties.put("zhucun.database.app-password", appPassword);
        properties.put("zhucun.database.owner-user", ownerUser);
        properties.put("zhucun.database.owner-password", ownerPassword);
        properties.put("zhucun.keys.directory", keys.toAbsolutePath().toString());
        return properties;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + appUser + ", " + ownerUser + "]";
    }
}
