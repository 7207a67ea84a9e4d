package org.zhucun.policy.compliance;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhucun.policy.Population;
import org.zhucun.policy.RegionSubject;
import org.zhucun.region.RegionCode;

/**
 * 评定范围: all of a place, or some subjects wherever they lie.
 *
 * @param path null for some subjects
 */
record Whom(String path, List<UUID> subjects) {
    /** Of the statement that names the subjects. */
    static final String SUBJECTS = "only_these as materialized (select unnest(?::uuid[]) as id), ";

    private static final Pattern PATH = Pattern.compile("[/0-9]{1,64}");

    Whom {
        if (path != null && !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path: " + path);
        }
    }

    static Whom in(String path) {
        return new Whom(path, List.of());
    }

    static Whom only(List<UUID> subjects) {
        return new Whom(null, subjects);
    }

    /** The subjects as {@link #SUBJECTS} takes them. */
    String array() {
        return subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The condition that stands for <code>{only id within pathColumn}</code>, the path left out where the rule names none. */
    String condition(Population population, String id, String pathColumn) {
        if (path != null) {
            return pathColumn == null ? "true" : within(pathColumn, path);
        }
        // written out, so that the planner sees how few they are and goes by their index
        String asked = id + " = any ('" + array() + "'::uuid[])";
        return population.digits() == 0 || pathColumn == null
                ? asked
                : asked + " and " + regions(population, pathColumn);
    }

    /** Subjects that are regions are found by their ranges, as no index knows their ids; what is no region is not among them. */
    private String regions(Population population, String pathColumn) {
        String ranges = subjects.stream()
                .flatMap(subject -> RegionSubject.code(subject, population.digits()).stream())
                .map(code -> within(pathColumn, RegionCode.path(code)))
                .collect(Collectors.joining(" or "));
        return ranges.isEmpty() ? "false" : "(" + ranges + ")";
    }

    /** The condition that a path lies in the place. */
    String holds(String column) {
        return path == null ? "true" : within(column, path);
    }

    /** The condition that a range of paths reaches into the place or lies around it. */
    String meets(String lo, String hi) {
        return path == null || path.equals("/") ? "true" : lo + " < '" + path + "~' and " + hi + " > '" + path + "'";
    }

    private static String within(String column, String path) {
        return path.equals("/") ? "true" : "(" + column + " >= '" + path + "' and " + column + " < '" + path + "~')";
    }
}
