package org.zhucun.exchange.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.zhucun.exchange.list.ListColumn;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Repeats;
import org.zhucun.exchange.list.Written;
import org.zhucun.exchange.xlsx.SheetRow;

/**
 * 上级在先: which row of a file names which other as the one above it, and so in which order they are taken, wherever they stand. Some tens
 * of bytes a row.
 */
final class ParentsFirst {
    /** The directory is 12 levels deep. */
    static final int LEVELS = 12;

    /** Several rows bear the name that is meant. */
    private static final int SEVERAL = -1;

    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final Map<Integer, List<Integer>> circles = new HashMap<>();
    private int deepest;

    static ParentsFirst of(ListSheet sheet) {
        Names names = new Names(sheet);
        Map<Integer, Long> meant = new LinkedHashMap<>();
        read(sheet, row -> {
            names.bear(row);
            String parent = names.cell(row, OrganizationList.PARENT);
            if (!parent.isEmpty()) {
                meant.put(row.number(), names.hash(parent));
            }
            return null;
        });
        ParentsFirst order = new ParentsFirst();
        meant.forEach((row, parent) -> {
            Integer found = names.rows.get(parent);
            if (found != null) {
                order.parents.put(row, found);
            }
        });
        order.parents.keySet().forEach(order::depth);
        return order;
    }

    private static void read(ListSheet sheet, Function<SheetRow, Void> each) {
        try {
            sheet.rowsAfter(0, row -> {
                each.apply(row);
                return true;
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** 名称: what each row can be named by: its number in the other system, its code, its name. */
    private static final class Names {
        private final ListSheet sheet;
        private final Map<Long, Integer> rows = new HashMap<>();

        private Names(ListSheet sheet) {
            this.sheet = sheet;
        }

        private void bear(SheetRow row) {
            Set<Long> own = new HashSet<>();
            for (ListColumn column :
                    List.of(OrganizationList.EXTERNAL_ID, OrganizationList.USCC, OrganizationList.NAME)) {
                String name = cell(row, column);
                if (!name.isEmpty()) {
                    own.add(hash(name));
                }
            }
            own.forEach(name -> rows.merge(name, row.number(), (one, other) -> SEVERAL));
        }

        private String cell(SheetRow row, ListColumn column) {
            return Written.plain(sheet.header().cell(row, column).text());
        }

        private long hash(String name) {
            return Repeats.hash(UnitNames.simple(name).toUpperCase(Locale.ROOT));
        }
    }

    /** Goes up until where it is known how deep that lies; whoever comes by again on the way goes in a circle. */
    private void depth(int row) {
        List<Integer> way = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Integer at = row;
        while (at != null && at != SEVERAL && !depths.containsKey(at) && !circles.containsKey(at)) {
            if (!seen.add(at)) {
                List<Integer> circle = way.subList(way.indexOf(at), way.size()).stream()
                        .sorted()
                        .toList();
                circle.forEach(each -> circles.put(each, circle));
                break;
            }
            way.add(at);
            at = parents.get(at);
        }
        int depth = at == null ? -1 : depths.getOrDefault(at, -1);
        for (int i = way.size() - 1; i >= 0; i--) {
            if (!circles.containsKey(way.get(i))) {
                depth++;
                depths.put(way.get(i), depth);
                deepest = Math.max(deepest, depth);
            }
        }
    }

    /** How often the file is gone through: what lies too deep is refused in the last round. */
    int rounds() {
        return Math.min(deepest, LEVELS) + 1;
    }

    int round(int row) {
        return Math.min(depths.getOrDefault(row, 0), LEVELS);
    }

    /** Whether there are more levels above it in the file than the directory has. */
    boolean tooDeep(int row) {
        return depths.getOrDefault(row, 0) >= LEVELS;
    }

    /** The rows that stand above each other in a circle, this one among them; empty where there is none. */
    List<Integer> circle(int row) {
        return circles.getOrDefault(row, List.of());
    }

    /** Whether several rows bear the name that it gives to the one above. */
    boolean ambiguous(int row) {
        return parents.getOrDefault(row, 0) == SEVERAL;
    }

    /** The row above it, null where the file has none. */
    Integer parent(int row) {
        return parents.get(row);
    }

    /** Whether others in the file stand beneath it. */
    Set<Integer> withOthersBeneath() {
        return new HashSet<>(parents.values());
    }
}
