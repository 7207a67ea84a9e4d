package org.zhucun.scope;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * 任职: the one office a request acts as: one role at one node of one tree.
 *
 * @param grantId the grant it is held by
 * @param accountId who holds it
 * @param accountName display name of the holder, as written into the audit trail
 * @param role what the office is there for
 * @param path node in its tree ({@code /62/6205/620503/}, {@code /} for the whole country), or the cadre's id for {@link Tree#PERSON}
 * @param nodeName name of the node, as written into the audit trail
 * @param permissions what it may do, e.g. {@code finding:rectify}
 */
public record Office(
        UUID grantId,
        UUID accountId,
        String accountName,
        Role role,
        String path,
        String nodeName,
        Set<String> permissions) {
    private static final Pattern PATH = Pattern.compile("/([0-9A-Z]{1,16}/){0,12}|[0-9a-f-]{36}");

    private static final int PROVINCE_PATH = "/62/".length();

    /** 系统: what the system does by itself is done for the whole country, since a row may lie anywhere. After the pattern that it is checked by. */
    public static final Office SYSTEM = new Office(null, null, "系统", Role.SYSTEM_ADMINISTRATOR, "/", "系统", Set.of());

    public Office {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path: " + path);
        }
    }

    public Tree tree() {
        return role.tree();
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** The code of the node: last step of its path, empty for the whole country. */
    public String nodeCode() {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    /** Whether what it reads there is a good part of all rows: a province or the country, not a city or less. */
    public boolean readsWidely(String regionPath) {
        String within = regionPath == null || regionPath.length() < path.length() ? path : regionPath;
        return tree() == Tree.REGION && within.length() <= PROVINCE_PATH;
    }

    /** The same office, with no more than these of its permissions. */
    public Office within(Set<String> asked) {
        Set<String> kept = new TreeSet<>(permissions);
        kept.retainAll(asked);
        return new Office(grantId, accountId, accountName, role, path, nodeName, Collections.unmodifiableSet(kept));
    }

    /** Whether a row of this path in the office's own tree lies beneath its node. */
    public boolean covers(String rowPath) {
        return rowPath != null && rowPath.startsWith(path);
    }
}
